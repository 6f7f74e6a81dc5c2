import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { localDay } from '../../data/local-day';
import type { DigestDate } from '../../data/paper';
import type { Entry, PaperCopy } from '../../data/reading-list/entry';
import { frontMatter } from '../../data/reading-list/export/front-matter';
import { obsidian } from '../../data/reading-list/export/obsidian';
import { obsidianName } from '../../data/reading-list/export/obsidian-name';
import { obsidianTags } from '../../data/reading-list/export/obsidian-tags';
import { cited, entry, filesOf, flat, NASTY, NOW, savedEntries, shown } from './export-samples';

const reader = new MarkdownIt({ html: true });

/** The properties of a note, and what stands below them. */
function read(given: Entry) {
  const text = filesOf(obsidian, [given])[0]?.text ?? '';
  const [, yaml = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const document = parseDocument(yaml, { strict: true, stringKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return { properties: document.toJS() as Record<string, unknown>, body };
}

const copy: PaperCopy = {
  title: 'A Title: Part 1',
  authors: ['Shuffled'],
  sections: [{ label: "What's New", text: '**새로운** 방법.\n\n둘째 <문단>.' }, { text: '끝 ' }],
  language: 'ko',
  source: 'daily-papers-ko',
  listing: { date: '2025-02-11' as DigestDate, of: 27 },
};

test('a note has properties, the reader’s note, the summary unchanged, and its attribution', () => {
  const given = cited(
    '2502.06394',
    { authors: ['Kim, Haru', 'ATLAS'], date: '2025/02/10', doi: '10.1/x', category: 'cs.CL' },
    { copy, status: 'reading', tags: ['읽기', 'two words'], rating: 4, note: 'my *note*\r\n- item', added: NOW },
  );
  expect(filesOf(obsidian, [given])).toEqual([
    {
      name: 'A Title Part 1 (2502.06394).md',
      text: [
        '---',
        'title: "A Title: Part 1"',
        'aliases:',
        '  - "A Title: Part 1"',
        'arxiv: "2502.06394"',
        'url: "https://arxiv.org/abs/2502.06394"',
        'doi: "10.1/x"',
        'authors:',
        '  - "Haru Kim"',
        '  - "ATLAS"',
        'published: 2025-02-10',
        'category: "cs.CL"',
        'status: "reading"',
        'tags:',
        '  - "읽기"',
        '  - "two-words"',
        'rating: 4',
        `added: ${localDay(NOW)}`,
        '---',
        '',
        '# A Title: Part 1',
        '',
        '[arXiv:2502.06394](https://arxiv.org/abs/2502.06394)',
        '',
        'my *note*',
        '- item',
        '',
        "## What's New",
        '',
        '**새로운** 방법.\n\n둘째 <문단>.',
        '',
        '끝 ',
        '',
        'GPT-4o · [l-yohai/daily_papers_ko](https://github.com/l-yohai/daily_papers_ko/blob/main/paper_logs/2025/02/11.md) · [CC BY-NC-ND 4.0](https://creativecommons.org/licenses/by-nc-nd/4.0/deed.ko)',
        '',
      ].join('\n'),
    },
  ]);
});

test('what is not known has no property; without a summary nobody is named for one', () => {
  const { properties, body } = read(entry('hep-th/9901001'));
  expect(properties).toEqual({
    title: 'arXiv:hep-th/9901001',
    aliases: ['arXiv:hep-th/9901001'],
    arxiv: 'hep-th/9901001',
    url: 'https://arxiv.org/abs/hep-th/9901001',
    published: '1999-01',
    status: 'to-read',
  });
  expect(body).not.toContain('GPT-4o');
});

test('an English summary is said to be Hugging Face’s, and nobody else’s licence is claimed for it', () => {
  const english: PaperCopy = { ...copy, language: 'en', source: 'hf-daily-papers', sections: [{ text: 'In short.' }] };
  const { body } = read(entry('2502.06394', { copy: english }));
  expect(body).toContain('[Hugging Face Daily Papers](https://huggingface.co/papers/date/2025-02-11)\n');
  expect(body).not.toMatch(/GPT-4o|daily_papers_ko|CC BY/);
});

test('a summary of a source that only a newer version knows goes out under its name', () => {
  const { body } = read(entry('2502.06394', { copy: { ...copy, source: 'of-tomorrow' as never } }));
  expect(body).toMatch(/\n\nof-tomorrow\n$/);
});

test.each(NASTY)('a title, an author and a note like %j are read back', (text) => {
  const { properties, body } = read(cited('2502.00001', { title: text, authors: [text] }, { note: text }));
  expect(properties).toMatchObject({ title: flat(text) || 'arXiv:2502.00001', arxiv: '2502.00001' });
  const tokens = reader.parse(body, {});
  expect(tokens[0]).toMatchObject({ type: 'heading_open', tag: 'h1' });
  const heading = tokens[1]?.children ?? [];
  expect(heading.map(({ content }) => content).join('')).toBe(flat(text) || 'arXiv:2502.00001');
  expect(heading.filter(({ type }) => !type.startsWith('text'))).toEqual([]);
  if (text.trim()) expect(body).toContain(`\n${text.replace(/\r\n?/g, '\n')}\n`);
});

test('a label is a heading, on one line, whatever it says', () => {
  const { body } = read(entry('2502.00001', { copy: { ...copy, sections: [{ label: 'a\n- *b*', text: '' }] } }));
  expect(body).toContain('\n## a - \\*b\\*\n');
});

test('front matter has no character that YAML takes for unprintable', () => {
  const text = 'a\u007F\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF"\\\n---\nb';
  const written = frontMatter({ text, list: [text], none: [], empty: '', absent: undefined });
  expect(written).not.toMatch(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/);
  expect(parseDocument(written.slice(4, -4), { strict: true }).toJS()).toEqual({ text, list: [text] });
});

test('five thousand authors are read back in their order', () => {
  const authors = Array.from({ length: 5000 }, (_, at) => `Family${at}, Given`);
  expect(read(cited('2502.00001', { authors })).properties.authors).toEqual(
    authors.map((_, at) => `Given Family${at}`),
  );
});

test('whatever is put in is read back', () => {
  fc.assert(
    fc.property(savedEntries, (entries) => {
      for (const given of entries) {
        const { properties, body } = read(given);
        const { rating, tags, status } = given;
        expect(properties.title).toBe(shown(given));
        expect(properties.arxiv).toBe(given.id);
        expect(properties.rating).toBe(rating?.value || undefined);
        expect(properties.status).toBe(status?.value ?? 'to-read');
        expect(properties.tags ?? []).toEqual(obsidianTags(tags?.value ?? []));
        for (const { text } of given.copy?.value.sections ?? []) expect(body).toContain(text);
      }
    }),
  );
});

test.each([
  [['two words', 'two  words', 'two-words'], ['two-words']],
  [['LLM', 'llm', 'Llm'], ['LLM']],
  [
    ['2025', 'y2025', '١٢'],
    ['_2025', 'y2025', '_١٢'],
  ],
  [
    ['ml/nlp', '/a//b/', 'a/ b'],
    ['ml/nlp', 'a/b'],
  ],
  [
    ['C++', '#tag', '!!!', '-', '/'],
    ['C', 'tag'],
  ],
  [
    ['언어 모델', 'é', '😀'],
    ['언어-모델', 'é', '😀'],
  ],
  [
    ['snake_case', "it's"],
    ['snake_case', 'it-s'],
  ],
])('the tags %j are %j', (tags, written) => {
  expect(obsidianTags(tags)).toEqual(written);
});

test.each([
  ['A/B: C* "D" <E>|F?', '2502.00001', 'A B C D E F (2502.00001).md'],
  ['[[Link]] #tag ^block', 'hep-th/9901001', 'Link tag block (hep-th-9901001).md'],
  ['...dots...', '2502.00001', 'dots (2502.00001).md'],
  ['CON', '2502.00001', 'CON (2502.00001).md'],
  ['???', '2502.00001', '2502.00001.md'],
  ['한'.repeat(200), '2502.00001', `${'한'.repeat(53)} (2502.00001).md`],
  ['😀'.repeat(200), '2502.00001', `${'😀'.repeat(40)} (2502.00001).md`],
])('the note of %j, %s, is named %j', (title, id, name) => {
  expect(obsidianName(cited(id, { title }))).toBe(name);
});
