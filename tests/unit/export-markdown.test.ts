import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { markdown } from '../../data/reading-list/export/markdown';
import { cleanTags } from '../../data/reading-list/tags';
import { cited, entry, flat, NASTY, savedEntries, shown, textOf } from './export-samples';

// With all that could go wrong turned on: tags are let through, addresses become links.
const reader = new MarkdownIt({ html: true, linkify: true });

type Token = ReturnType<typeof reader.parse>[number];

const plain = (tokens: readonly Token[] = []) => tokens.map(({ content }) => content).join('');

/** The papers of a list: for each top item the text of its first line's link, its address, and the lines below. */
function papersOf(text: string) {
  const tokens = reader.parse(text, {});
  const starts = tokens.flatMap(({ type, level }, at) => (type === 'list_item_open' && level === 1 ? [at] : []));
  return starts.map((start, at) => {
    const inline = tokens[start + 2]?.children ?? [];
    const [open, close] = ['link_open', 'link_close'].map((type) => inline.findIndex((token) => token.type === type));
    const end = starts[at + 1] ?? tokens.length - 1;
    return {
      box: plain(inline.slice(0, open)).trim(),
      title: plain(inline.slice(open, close)),
      url: inline[open ?? -1]?.attrGet('href'),
      lines: plain(
        inline.slice(close).map((token) => (token.type === 'hardbreak' ? { ...token, content: '\n' } : token) as Token),
      )
        .trim()
        .split('\n'),
      kinds: inline
        .map(({ type }) => type)
        .filter((type) => !/^(text|text_special|hardbreak|link_open|link_close)$/.test(type)),
      note: tokens.slice(start + 4, end - 1),
    };
  });
}

test('a list has a heading, and what there is to say of each paper', () => {
  const given = cited(
    '2502.06394',
    { title: 'A Title', authors: ['Kim, Haru', 'ATLAS'], date: '2025/02/10' },
    { status: 'done', rating: 4, tags: ['읽기', 'two words'], note: 'first\n\n- second' },
  );
  expect(textOf(markdown, [given, entry('hep-th/9901001')])).toBe(
    [
      '# Haru Papers · 2025-02-12 (2)',
      '',
      '- [x] [A Title](https://arxiv.org/abs/2502.06394)\\',
      '  arXiv:2502.06394 · 2025-02-10 · Haru Kim, ATLAS\\',
      '  done · ★★★★☆ · 읽기, two words',
      '',
      '  first',
      '',
      '  - second',
      '',
      '- [ ] [arXiv:hep-th/9901001](https://arxiv.org/abs/hep-th/9901001)\\',
      '  arXiv:hep-th/9901001 · 1999-01\\',
      '  to-read',
      '',
    ].join('\n'),
  );
});

test.each(NASTY)('a title, an author and a tag like %j are text', (text) => {
  const [paper, next] = papersOf(
    textOf(markdown, [
      cited('2502.00001', { title: text, authors: ['Kim, Haru', text] }, { tags: cleanTags([text]) }),
      cited('2502.00002', { title: 'next' }),
    ]),
  );
  expect(paper).toMatchObject({
    box: '[ ]',
    title: flat(text) || 'arXiv:2502.00001',
    url: 'https://arxiv.org/abs/2502.00001',
    kinds: [],
  });
  expect(paper?.lines).toHaveLength(2);
  expect(paper?.lines[1]).toBe(['to-read', ...cleanTags([text])].join(' · '));
  expect(next).toMatchObject({ title: 'next' });
});

test.each(NASTY)('a note like %j stays within its paper, as it was typed', (note) => {
  const [paper, next] = papersOf(
    textOf(markdown, [entry('2502.00001', { note }), cited('2502.00002', { title: 'next' })]),
  );
  const shape = (tokens: readonly Token[]) => tokens.map(({ type, content }) => [type, content.trimEnd()]);
  expect(shape(paper?.note ?? [])).toEqual(note.trim() === '' ? [] : shape(reader.parse(note, {})));
  expect(next).toMatchObject({ title: 'next', url: 'https://arxiv.org/abs/2502.00002' });
});

test('code that is indented by tabs is still code', () => {
  const [paper] = papersOf(textOf(markdown, [entry('2502.00001', { note: '\tcode\n\t\tmore' })]));
  expect(paper?.note).toMatchObject([{ type: 'code_block', content: 'code\n    more\n' }]);
});

test('of five thousand authors the first ones are named', () => {
  const authors = Array.from({ length: 5000 }, (_, at) => `Family${at}, Given`);
  const text = textOf(markdown, [cited('2502.00001', { authors })]);
  expect(text).toMatch(/Given Family0, .+ Given Family19, … \(\+4980\)/);
  expect(text).not.toContain('Family20');
});

test('whatever the papers say, each is one item with its title and address', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      const bare = entries.map(({ note: _, ...rest }) => rest);
      const papers = papersOf(textOf(markdown, bare));
      expect(papers.map(({ title }) => title)).toEqual(bare.map(shown));
      expect(papers.map(({ url }) => url)).toEqual(bare.map(({ id }) => `https://arxiv.org/abs/${id}`));
      expect(papers.map(({ kinds }) => kinds)).toEqual(bare.map(() => []));
      expect(papersOf(textOf(markdown, entries))).toHaveLength(entries.length);
    }),
  );
});
