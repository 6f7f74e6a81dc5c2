import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseDigest } from '../../data/digest/parse';
import { DAY, PAPER, paperWith } from './digest-samples';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/digests/${name}.md`, import.meta.url), 'utf8');
const bundled = readFileSync(new URL('../../data/digests/2025-02-11.md', import.meta.url), 'utf8');

describe('days', () => {
  test('the bundled digest', () => {
    const { days, problems } = parseDigest(bundled);
    expect(problems).toEqual([]);
    expect(days.map(({ date, papers }) => [date, papers.length])).toEqual([['2025-02-11', 27]]);
    expect(days[0]?.papers[0]).toMatchObject({ id: '2502.06394', votes: 69 });
    expect(days[0]?.papers.every(({ sections }) => sections.length === 3)).toBe(true);
  });

  test('all eras in one file', () => {
    const { days, problems } = parseDigest(fixture('eras'));
    expect(problems).toEqual([]);
    expect(days).toEqual([
      {
        date: '2023-12-14',
        papers: [
          {
            id: '2312.00001',
            title: 'Bare Bullets',
            authors: ['Ada Example', 'Ada Example', '01. AI', 'LG AI Research'],
            sections: [
              { text: '첫째 줄입니다.' },
              { text: '둘째 줄입니다. https://example.com/one에서 볼 수 있습니다.' },
            ],
          },
        ],
      },
      {
        date: '2024-08-01',
        papers: [
          {
            id: '2408.00001',
            title: 'Labels in Bold: an [IDK] Token',
            votes: 7,
            authors: ["Bo D'Sample", 'Cy Instance'],
            video: 'https://videos.example/a.mp4',
            sections: [
              { label: "What's New", text: '`<search>`와 <EOS> 태그는 글자입니다.' },
              {
                label: 'Technical Details',
                text: '다음과 같습니다:\n1. **토크나이저**: 십만 단어.\n2. 나머지.\n   - 안쪽 항목\n\n   들여쓴 문단',
              },
              { label: 'Limitations', text: '없음.' },
            ],
          },
        ],
      },
      {
        date: '2025-02-11',
        papers: [
          {
            id: '2502.00001',
            title: "$\\nabla^2$Net: Let's <think> Again",
            votes: 0,
            authors: ['Di Model and Sons', 'Ed Type'],
            image: 'https://avatars.example/v1/uploads/who.png',
            sections: [
              { label: "What's New", text: '새로운 점입니다.' },
              { label: 'Conclusion', text: '끝입니다.' },
            ],
          },
          {
            id: '2312.00001',
            title: 'Bare Bullets',
            authors: [],
            sections: [{ label: "What's New", text: '다른 날에도 실렸습니다.' }],
          },
        ],
      },
    ]);
  });

  test("a whole README, with a day's heading twice", () => {
    const { days, problems } = parseDigest(fixture('readme'));
    expect(problems).toEqual([]);
    expect(days.map(({ date, papers }) => [date, papers.map(({ id }) => id)])).toEqual([
      ['2024-10-18', ['2410.11111', '2410.22222']],
    ]);
    expect(days[0]?.papers[1]).toEqual({
      id: '2410.22222',
      title: 'A Paper of the Evening',
      authors: ['Cy Instance', 'Di Model'],
      sections: [{ label: "What's New", text: '저녁의 논문입니다.' }],
    });
  });

  test.each([
    ['a fence that never closes hides nothing', '```\ncode'],
    ['nor does one with backticks on its line', '```code```'],
  ])('%s', (_, preamble) => {
    expect(parseDigest(`${preamble}\n${DAY}\n${PAPER}\n- a`).days[0]?.papers).toHaveLength(1);
  });

  it('lets no stray fence in a summary swallow the papers up to the next one', () => {
    const other = PAPER.replace('00001', '00002');
    expect(parseDigest(`${DAY}\n${PAPER}\n- a\n\`\`\`\n${other}\n- b\n\`\`\``).days[0]?.papers).toHaveLength(2);
  });

  test.each(['2024-02-29', '2000-02-29', '2023-12-31'])('%s is a day', (date) => {
    expect(parseDigest(`## Daily Papers (${date})\n${PAPER}\n- a`)).toMatchObject({ days: [{ date }], problems: [] });
  });

  it.each(['\r\n', '\r', '\n'])('reads lines that end in %j, with a byte order mark or without', (end) => {
    const text = fixture('eras').replaceAll('\n', end);
    expect(parseDigest(text)).toEqual(parseDigest(fixture('eras')));
    expect(parseDigest(`\uFEFF${text}`)).toEqual(parseDigest(fixture('eras')));
  });
});

describe('headings of papers', () => {
  test.each([
    ['[IDK] at the start', '[IDK] at the start'],
    ['a link ](https://example.com) inside', 'a link ](https://example.com) inside'],
    ['LLM$\\times$X `<think>` **b** ', 'LLM$\\times$X `<think>` **b** '],
  ])('the title %j stays as it is', (title, expected) => {
    expect(paperWith('- a', `### [${title}](https://arxiv.org/abs/2502.00001)`)?.title).toBe(expected);
  });

  test.each([
    ['https://arxiv.org/abs/2502.00001v2', '2502.00001'],
    ['http://arxiv.org/pdf/2502.00001', '2502.00001'],
    ['https://huggingface.co/papers/2502.00001', '2502.00001'],
    ['https://arxiv.org/abs/math/0309136', 'math/0309136'],
  ])('%s is the paper %s', (url, id) => {
    expect(paperWith('- a', `### [T](${url})`)?.id).toBe(id);
  });

  test('closing marks, a space in front and none behind change nothing', () => {
    expect(paperWith('- a', `${PAPER} ###`)?.title).toBe('A Title');
    expect(paperWith('- a', ` ${PAPER}`)?.title).toBe('A Title');
    expect(paperWith('- a', PAPER.replace(' ', ''))?.title).toBe('A Title');
  });
});

describe('votes', () => {
  test.each([
    ['Vote: 0', 0],
    ['Vote: 1000000', 1_000_000],
    ['Vote:12', 12],
    ['Votes: 12', 12],
    ['Vote: -', undefined],
    ['Vote:', undefined],
    ['', undefined],
  ])('%j is %j', (line, votes) => {
    const paper = paperWith(`${line}\n\n- a`);
    expect(paper?.votes).toBe(votes);
    expect(Object.hasOwn(paper ?? {}, 'votes')).toBe(votes !== undefined);
  });
});

describe('media', () => {
  const url = 'https://videos.example/a_(b).mp4';
  const plain = 'https://videos.example/a.mp4';
  test.each([
    [`<video src="${url}"></video>`, url],
    [`<video controls src='${url}'>`, url],
    [`<video src=${plain}></video>`, plain],
    [`<video controls><source type="video/mp4" src="${plain}"></video>`, plain],
    [`[Watch Video](${plain})`, plain],
    [`[Watch Video]${plain}`, plain],
    [`<div><video controls src="${plain}" muted="false"></video></div>`, plain],
    [`[Watch Video](/relative.mp4)\n[Watch Video](${plain})`, plain],
  ])('%s is a video', (body, video) => {
    expect(paperWith(`${body}\n\n- a`)).toEqual({
      id: '2502.00001',
      title: 'A Title',
      authors: [],
      video,
      sections: [{ text: 'a' }],
    });
  });

  test.each([
    ['![](https://thumbs.example/a.png)', 'https://thumbs.example/a.png'],
    ['![alt](http://thumbs.example/a.png)', 'http://thumbs.example/a.png'],
    ['<img src="https://thumbs.example/a.png">', 'https://thumbs.example/a.png'],
    [
      '![](/avatars/a.svg)\n![](https://thumbs.example/a.png)\n![](https://thumbs.example/b.png)',
      'https://thumbs.example/a.png',
    ],
    ['![](/avatars/a.svg)', undefined],
    ['![](a.png)', undefined],
    ['![](//thumbs.example/a.png)', undefined],
    ['![](https://)', undefined],
    ['![]()', undefined],
  ])('%s gives the image %s', (body, image) => {
    expect(paperWith(`${body}\n\n- a`)).toEqual({
      id: '2502.00001',
      title: 'A Title',
      authors: [],
      ...(image && { image }),
      sections: [{ text: 'a' }],
    });
  });
});
