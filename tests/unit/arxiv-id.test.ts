import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArxivIds, parseArxivId, yymmOf } from '../../data/arxiv-id';
import { ARCHIVES, canonicalId, shown, version } from './arxiv-samples';

describe('parseArxivId', () => {
  it.each([
    ['2502.06394', '2502.06394'],
    ['2502.06394v1', '2502.06394v1'],
    ['2502.06394v12', '2502.06394v12'],
    ['2502.06394V2', '2502.06394v2'],
    ['0704.0001', '0704.0001'],
    ['1412.6394', '1412.6394'],
    ['1501.00001', '1501.00001'],
    ['9901.00001', '9901.00001'],
    // Padded anew: four digits to 2014, five since.
    ['2502.6394', '2502.06394'],
    ['2502.6394v3', '2502.06394v3'],
    ['1412.06394', '1412.6394'],
    ['0704.00001', '0704.0001'],
  ])('reads the new style: %s', (text, expected) => {
    expect(shown(parseArxivId(text))).toBe(expected);
  });

  it.each([
    ['hep-th/9901001', 'hep-th/9901001'],
    ['hep-th/9901001v3', 'hep-th/9901001v3'],
    ['hep-th/9901001V3', 'hep-th/9901001v3'],
    ['math/0309136', 'math/0309136'],
    ['cmp-lg/9404001', 'cmp-lg/9404001'],
    ['hep-th/9108001', 'hep-th/9108001'],
    ['astro-ph/0001001', 'astro-ph/0001001'],
    ['math/0703001', 'math/0703001'],
    ['quant-ph/0201082v1', 'quant-ph/0201082v1'],
    // The subject class is dropped.
    ['math.GT/0309136', 'math/0309136'],
    ['cs.CL/0011004', 'cs/0011004'],
    ['cond-mat.mes-hall/0501593', 'cond-mat/0501593'],
    // Lower-cased before the slash.
    ['HEP-TH/9901001', 'hep-th/9901001'],
    ['Math.gt/0309136', 'math/0309136'],
    // A hyphen that is missing, or too many.
    ['hepth/9901001', 'hep-th/9901001'],
    ['astroph/0001001', 'astro-ph/0001001'],
    ['condmat/0501593', 'cond-mat/0501593'],
    ['grqc/9901001', 'gr-qc/9901001'],
    ['heplat/9901001', 'hep-lat/9901001'],
    ['hepex/9901001', 'hep-ex/9901001'],
    ['aosci/9501001', 'ao-sci/9501001'],
    ['mathph/0309136', 'math-ph/0309136'],
    ['hep--th/9901001', 'hep-th/9901001'],
    ['hep-th//9901001', 'hep-th/9901001'],
  ])('reads the old style: %s', (text, expected) => {
    expect(shown(parseArxivId(text))).toBe(expected);
  });

  it.each([
    ['arXiv:2502.06394', '2502.06394'],
    ['arxiv:2502.06394v2', '2502.06394v2'],
    ['ARXIV:hep-th/9901001', 'hep-th/9901001'],
    ['arXiv: 2502.06394', '2502.06394'],
    ['  2502.06394\n', '2502.06394'],
    ['/2502.06394', '2502.06394'],
    ['2502.06394.pdf', '2502.06394'],
    ['2502.06394v1.pdf', '2502.06394v1'],
    ['hep-th/9901001.ps', 'hep-th/9901001'],
    ['hep-th/9901001v2.gz', 'hep-th/9901001v2'],
    ['hep-th/9901001.ps.gz', 'hep-th/9901001'],
    ['10.48550/arXiv.2502.06394', '2502.06394'],
    ['10.48550/ARXIV.2502.06394', '2502.06394'],
    ['doi:10.48550/arXiv.2502.06394', '2502.06394'],
    ['DOI: 10.48550/arxiv.2502.06394', '2502.06394'],
    ['10.48550/arXiv.hep-th/9901001', 'hep-th/9901001'],
    ['hep-th%2F9901001', 'hep-th/9901001'],
    ['hep-th%2f9901001v1', 'hep-th/9901001v1'],
    ['arXiv%3A2502.06394', '2502.06394'],
    ['10.48550%2FarXiv.2502.06394', '2502.06394'],
  ])('reads through what stands around an id: %s', (text, expected) => {
    expect(shown(parseArxivId(text))).toBe(expected);
  });

  it('leaves the version out rather than undefined', () => {
    expect(parseArxivId('2502.06394')).toStrictEqual({ id: '2502.06394' });
    expect(parseArxivId('2502.06394v2')).toStrictEqual({ id: '2502.06394', version: 2 });
  });

  it.each(ARCHIVES)('knows the archive %s', (archive) => {
    expect(parseArxivId(`${archive}/9901001`)?.id).toBe(`${archive}/9901001`);
  });

  it.each([
    ['month 13', '2513.00001'],
    ['month 0', '2500.00001'],
    ['month 24', '2024.12345'],
    ['month 34', '1234.5678'],
    ['number 0', '2502.00000'],
    ['number 0, four digits', '1412.0000'],
    ['number 0, old style', 'hep-th/9901000'],
    ['five digits before 2015', '1412.16394'],
    ['five digits in 2007', '0704.10000'],
    ['new style before 2007-04', '0703.0001'],
    ['new style in 2005', '0502.06394'],
    ['old style after 2007-03', 'hep-th/0704001'],
    ['old style in 2010', 'hep-th/1001001'],
    ['old style in 1990', 'hep-th/9012001'],
    ['old style, month 13', 'hep-th/9913001'],
    ['old style, month 99', 'hep-th/9999999'],
    ['version 0', '2502.06394v0'],
    ['version with a leading zero', '2502.06394v01'],
    ['version without a number', '2502.06394v'],
    ['a version no paper has', '2502.06394v12345'],
    ['too short', '2502.063'],
    ['a version number', '2502.06'],
    ['too long', '2502.063941'],
    ['digits before', '12502.06394'],
    ['an IP address', '2502.06394.1'],
    ['a file after it', '2502.06394v1/anc/data.csv'],
    ['a fragment', '2502.06394#page=4'],
    ['words after it', '2502.06394 is good'],
    ['two ids', '2502.06394 2502.06703'],
    ['an unknown archive', 'foo/9901001'],
    ['the archive for tests', 'test/9901001'],
    ['an archive without old-style ids: econ', 'econ/0601001'],
    ['an archive without old-style ids: eess', 'eess/0601001'],
    ['an archive without old-style ids: q-fin', 'q-fin/0601001'],
    ['an archive without old-style ids: stat', 'stat/0601001'],
    ['an archive only', 'cs'],
    ['an archive with a short number', 'foo/123'],
    ['six digits', 'hep-th/990100'],
    ['eight digits', 'hep-th/99010011'],
    ['a property of every object', 'constructor/9901001'],
    ['another DOI', '10.1000/arXiv.2502.06394'],
    ['a DOI without arXiv', '10.48550/2502.06394'],
    ['the prefix of a DOI only', 'arXiv.2502.06394'],
    ['two prefixes', 'arXiv:arXiv:2502.06394'],
    ['a prefix only', 'arXiv:'],
    ['another suffix', '2502.06394.zip'],
    ['badly encoded', '2502.06394%'],
    ['digits of another script', '２５０２.０６３９４'],
    ['a comma', '2502,06394'],
    ['nothing', ''],
  ])('rejects %s: %s', (_, text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  it('rejects what is too long, whatever it is', () => {
    expect(parseArxivId(`${' '.repeat(200)}2502.06394`)).toBeUndefined();
    expect(parseArxivId('9'.repeat(1_000_000))).toBeUndefined();
  });

  it('keeps a canonical id and its version', () => {
    fc.assert(
      fc.property(canonicalId, version, fc.constantFrom('', 'arXiv:', 'doi:10.48550/arXiv.'), (id, v, prefix) => {
        expect(parseArxivId(`${prefix}${id}${v ? `v${v}` : ''}`)).toStrictEqual(v ? { id, version: v } : { id });
      }),
    );
  });

  it('gives ids that parse to themselves', () => {
    const almostId = fc.stringMatching(/^(arxiv:)?([a-z-]{2,8}(\.[A-Z]{2})?\/)?\d{4}\.?\d{3,5}(v\d{1,2})?$/);
    fc.assert(
      fc.property(fc.oneof(almostId, canonicalId, fc.string()), (text) => {
        const id = parseArxivId(text)?.id;
        if (id) expect(parseArxivId(id)).toStrictEqual({ id });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseArxivId(text);
        findArxivIds(text);
      }),
    );
  });
});

describe('yymmOf', () => {
  it.each([
    ['2502.06394', '2502'],
    ['0704.0001', '0704'],
    ['math.GT/0309136', '0309'],
    ['hep-th/9901001v2', '9901'],
  ])('of %s is %s', (text, expected) => {
    const ref = parseArxivId(text);
    expect(ref && yymmOf(ref.id)).toBe(expected);
  });
});
