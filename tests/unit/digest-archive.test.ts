import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Inline, parseInline } from '../../data/digest/inline';
import { parseDigest } from '../../data/digest/parse';

const folder = process.env.HARU_ARCHIVE ?? '';

/** The source's own days, which are no part of this project: `YYYY/MM/DD.md` in a folder somewhere. */
const read = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\d{4}.\d\d.\d\d\.md$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { date: name.slice(0, -3).replaceAll(/\D/g, '-'), text, ...parseDigest(text) };
    });

const why = folder ? '' : ' (skipped: set HARU_ARCHIVE to a folder with the days of the source, 2023-11 to 2025-05)';

describe.skipIf(!folder)(`the archive of the source${why}`, () => {
  const files = folder ? read() : [];
  const papers = files.flatMap(({ days }) => days.flatMap((day) => day.papers));

  it('has no problems at all', () => {
    expect(files.flatMap(({ date, problems }) => problems.map((problem) => ({ date, ...problem })))).toEqual([]);
  });

  it('is read completely', () => {
    expect(files.map(({ days }) => days.map(({ date }) => date))).toEqual(files.map(({ date }) => [date]));
    expect([files.length, papers.length]).toEqual([183, 3091]);
    expect(papers.filter(({ votes }) => votes !== undefined)).toHaveLength(3032);
    expect(papers.filter(({ video }) => video)).toHaveLength(104);
    expect(papers.filter(({ image, video }) => !image && !video)).toHaveLength(16);
    expect(papers.filter(({ authors }) => authors.length === 0)).toEqual([]);
    expect(papers.filter(({ sections }) => sections.length === 0)).toEqual([]);
    const sections = papers.flatMap((paper) => paper.sections);
    expect(sections).toHaveLength(12_037);
    expect(sections.filter(({ label }) => label === undefined)).toHaveLength(5195);
  });

  it('loses no text: every line that is no heading, field or medium stands in a section', () => {
    for (const { text, days } of files) {
      const lines = text
        .split('\n')
        .filter((line) => line.trim() && !/^(?:#{2,3} |Vote: |Authors: |!\[|\[Watch|<div>)/.test(line));
      const source = lines.map((line) => line.replace(/^- (?:(\*\*\*?)([^*]+)\1:)?/, '$2')).join('\n');
      const sections = days.flatMap((day) => day.papers.flatMap((paper) => paper.sections));
      const read = sections.map(({ label, text: body }) => (label ?? '') + body).join('\n');
      expect(read.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
    }
  });

  it('has no names that are marks of the source', () => {
    const names = new Set(papers.flatMap(({ authors }) => authors));
    expect([...names].filter((name) => /^(?:\+|and .*|)$|[[\],]|^['"]|['"]$/.test(name))).toEqual([]);
    expect(names).toContain('LG AI Research');
    expect(names).toContain("David B. D'Ambrosio");
  });

  it('has no address that runs into Korean or ends in punctuation', () => {
    const pieces: Inline[] = papers.flatMap(({ sections }) => sections.flatMap(({ text }) => parseInline(text)));
    const links = pieces.flatMap((piece) => (piece.kind === 'link' ? [piece.href] : []));
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((href) => !/^https?:\/\/[\w\-.~:/?#@!&'()+,;=%]*[\w/=\-~)]$/.test(href))).toEqual([]);
  });
});
