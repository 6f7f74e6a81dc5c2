import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArxivIds, parseArxivId } from '../../data/arxiv-id';
import { canonicalId, shown, version } from './arxiv-samples';

const found = (text: string) => findArxivIds(text).map(shown);

describe('findArxivIds', () => {
  it.each([
    ['plain arXiv:2502.06394', ['2502.06394']],
    ['arXiv:2502.06394v1 [cs.CL]', ['2502.06394v1']],
    ['arXiv:2502.06394v1 [cs.CL] 10 Feb 2025', ['2502.06394v1']],
    ['arXiv:2502.06394v1[cs.CL]', ['2502.06394v1']],
    ['arXiv: 2502.06394', ['2502.06394']],
    ['arxiv.org/abs/2502.06394', ['2502.06394']],
    ['https://arxiv.org/abs/2502.06394.', ['2502.06394']],
    ['https://arxiv.org/pdf/2502.06394v2.pdf#page=4', ['2502.06394v2']],
    ['(arXiv:2502.06394)', ['2502.06394']],
    ['[2502.06394]', ['2502.06394']],
    ['hep-th/9901001', ['hep-th/9901001']],
    ['see hep-th/9901001v3, too', ['hep-th/9901001v3']],
    ['math.GT/0309136', ['math/0309136']],
    ['cond-mat.mes-hall/0501593', ['cond-mat/0501593']],
    ['cs.CL/0011004', ['cs/0011004']],
    ['quant-ph/0201082v1', ['quant-ph/0201082v1']],
    ['arXiv:0704.0001', ['0704.0001']],
    ['DOI 10.48550/arXiv.2502.06394', ['2502.06394']],
    ['DOI 10.48550/arXiv.hep-th/9901001', ['hep-th/9901001']],
    ['?doi=doi.org%2F10.48550%2FarXiv.2502.06394', ['2502.06394']],
    ['eprint = {2502.06394}', ['2502.06394']],
    ['@misc{x, eprint={2502.06394}}', ['2502.06394']],
    ['arXiv preprint arXiv:2502.06703, 2025.', ['2502.06703']],
    ['논문2502.06394는 arXiv:2502.06703을 인용', ['2502.06394', '2502.06703']],
    ['Moskovskiy_2502.06394_final.pdf', ['2502.06394']],
    ['arxiv-2502.06394.pdf', ['2502.06394']],
    ['url?q=https%3A%2F%2Farxiv.org%2Fabs%2F2502.06394&sa=D', ['2502.06394']],
    ['url?q=https%3A%2F%2Farxiv.org%2Fabs%2Fhep-th%2F9901001', ['hep-th/9901001']],
    ['?text=arXiv%3A2502.06394%202502.06703', ['2502.06394', '2502.06703']],
    ['2502.06394-2502.06394, 2502.06703v2 and 2502.06394v1', ['2502.06394', '2502.06703v2']],
  ])('finds: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '1234.5678 (month 34)',
    '2024.12345 (month 24)',
    '2513.00001',
    'price 2502.06 or version 2502.063',
    '12502.06394',
    '2502.063941',
    '12502.063941',
    'IP 2502.06394.1',
    '1.2502.06394',
    'v2502.06394',
    '2502.06394x',
    '2502.06394v0',
    '2502.06394v1.2',
    '?number=2502.06394',
    'foo/9901001',
    'xhep-th/9901001',
    'xarxiv.2502.06394',
    'x-hep-th/9901001',
    'a-longer-prefix-hep-th/9901001',
    'www.math/0309136',
    'hep-th/99010011',
    'hep-th/0704001',
    'list/cs/2502001',
    '10.1000/182',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  // A quadratic search would take minutes here, and run into the test's timeout.
  it.each([
    ['digits', '2'],
    ['almost ids', '2502.0639'],
    ['months', '2502.'],
    ['letters', 'a'],
    ['hyphens', '-'],
    ['archives', 'hep-th'],
    ['subject classes', 'cs.CL-'],
    ['dotted archives', 'cs.'],
    ['slashes', 'cs/'],
    ['percent signs', '%2f'],
    ['prefixes', 'arxiv.'],
  ])('is linear on a megabyte of %s', (_, unit) => {
    expect(found(unit.repeat(1_000_000 / unit.length))).toEqual([]);
  });

  it('finds every id among a megabyte of text', () => {
    const text = Array.from({ length: 90_000 }, (_, index) => `2502.${String(index + 1).padStart(5, '0')}`).join(' ');
    expect(findArxivIds(text)).toHaveLength(90_000);
  });

  it('finds any id between words, as parsing does', () => {
    fc.assert(
      fc.property(
        canonicalId,
        version,
        fc.constantFrom(' ', '(', '[', '"', 'arXiv:', '/abs/', '은 '),
        (id, v, before) => {
          const written = `${id}${v ? `v${v}` : ''}`;
          expect(findArxivIds(`see ${before}${written}, and more`)).toStrictEqual([parseArxivId(written)]);
        },
      ),
    );
  });
});
