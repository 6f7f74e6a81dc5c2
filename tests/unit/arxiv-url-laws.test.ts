import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArxivId } from '../../data/arxiv-id';
import { absUrl, huggingFaceUrl, parseArxivUrl, pdfUrl } from '../../data/arxiv-url';
import { HOSTS, ROUTES } from './arxiv-samples';

describe('parseArxivUrl', () => {
  it('finds its way back from every canonical address, with the version', () => {
    const id = fc.oneof(
      fc.integer({ min: 1, max: 99_999 }).map((number) => `2502.${String(number).padStart(5, '0')}`),
      fc.integer({ min: 1, max: 9_999 }).map((number) => `1412.${String(number).padStart(4, '0')}`),
      fc.integer({ min: 1, max: 999 }).map((number) => `hep-th/9901${String(number).padStart(3, '0')}`),
    );
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 9999 }), (text, version) => {
        const ref = parseArxivId(text);
        if (!ref) throw new Error(`${text} is an id`);
        for (const url of [absUrl(ref.id), pdfUrl(ref.id), huggingFaceUrl(ref.id)]) {
          expect(parseArxivUrl(url)).toStrictEqual({ id: text });
          expect(parseArxivUrl(`${url}v${version}`)).toStrictEqual({ id: text, version });
        }
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const path = fc.array(fc.oneof(fc.constantFrom(...ROUTES, 'papers', '10.48550', '%', '%2F', '..'), fc.string()));
    fc.assert(
      fc.property(fc.constantFrom(...HOSTS, 'huggingface.co', 'alphaxiv.org', 'doi.org'), path, (host, segments) => {
        parseArxivUrl(`https://${host}/${segments.join('/')}`);
      }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: 'binary' })),
        (url) => void parseArxivUrl(url),
      ),
    );
    fc.assert(fc.property(fc.anything(), (value) => void parseArxivUrl(value as string)));
    expect(parseArxivUrl(`https://arxiv.org/abs/${'/1'.repeat(500_000)}`)).toBeUndefined();
  });
});
