import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../data/reading-list/export/bibtex';
import { bibtexKey } from '../../data/reading-list/export/bibtex-key';
import { anyEntries, cited, entry, textOf } from './export-samples';

test.each([
  ['Moskovskiy, Daniil', 'SynthDetoxM: Modern LLMs', 'moskovskiy2025synthdetoxm-2502.06394'],
  ['Łukasz, A', 'On the Use of $\\alpha$-Models', 'lukasz2025use-2502.06394'],
  ['Müller-Straße, A', 'A', 'mullerstrasse2025-2502.06394'],
  ['van der Berg, Jan', 'Schr\\"odinger', 'vanderberg2025schrodinger-2502.06394'],
  ['The ATLAS Collaboration', "`Quoted' words", 'theatlascollaboration2025quoted-2502.06394'],
  ['Kim, Haru', '한국어 제목', 'kim2025-2502.06394'],
  ['김, 하루', 'A Title', 'arxiv-2502.06394'],
  ['Иванов, И', 'A Title', 'arxiv-2502.06394'],
])('%s: %s', (author, title, key) => {
  expect(bibtexKey(cited('2502.06394', { authors: [author], title }))).toBe(key);
});

test('the date of submission gives the year, else the number does', () => {
  expect(bibtexKey(cited('2501.00001', { date: '2024/12/31', title: 'x' }))).toBe('kim2024x-2501.00001');
  expect(bibtexKey(cited('hep-th/9901001', { title: 'x' }))).toBe('kim1999x-hep-th-9901001');
  expect(bibtexKey(cited('math/0309136', { title: 'x' }))).toBe('kim2003x-math-0309136');
  expect(bibtexKey(cited('9105.00001', { title: 'x' }))).toBe('kim2091x-9105.00001');
  expect(bibtexKey(entry('hep-th/9901001'))).toBe('arxiv-hep-th-9901001');
});

test('two papers with the same authors, year and title have two keys', () => {
  const [a, b] = ['2502.00001', '2502.00002'].map((id) => bibtexKey(cited(id, { title: 'Same' })));
  expect(a).not.toBe(b);
});

test('keys are unique, plain, and the same whatever else is exported', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const keys = entries.map(bibtexKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z0-9.-]+$/);
      const saved = entries.map((any) => ({ ...any, saved: { value: true, at: 1 } }));
      const written = [...textOf(bibtex, saved).matchAll(/^@misc\{([a-z0-9.-]+),$/gm)].map(([, key]) => key);
      expect(written).toEqual(keys);
      expect(saved.map((one) => textOf(bibtex, [one])).join('\n')).toBe(textOf(bibtex, saved));
    }),
  );
});
