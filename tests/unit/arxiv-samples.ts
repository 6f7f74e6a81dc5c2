import fc from 'fast-check';
import type { ArxivRef } from '../../data/arxiv-id';

/** `ID` or `IDvN` of what was parsed, so that a table row stays one line. */
export const shown = (ref: ArxivRef | undefined) => ref && (ref.version ? `${ref.id}v${ref.version}` : ref.id);

/** The archives that gave old-style ids. */
export const ARCHIVES =
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'.split(
    ' ',
  );

const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
const year = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => String(value % 100).padStart(2, '0'));
const serial = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((value) => String(value).padStart(digits, '0'));
/** Any canonical id. */
export const canonicalId = fc.oneof(
  fc.tuple(year(2015, 2099), month, serial(5)).map(([yy, mm, number]) => `${yy}${mm}.${number}`),
  fc.tuple(year(2008, 2014), month, serial(4)).map(([yy, mm, number]) => `${yy}${mm}.${number}`),
  fc
    .tuple(fc.constantFrom(...ARCHIVES), year(1991, 2006), month, serial(3))
    .map(([archive, yy, mm, number]) => `${archive}/${yy}${mm}${number}`),
);
/** A version, or none. */
export const version = fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined });

/** Routes of a single paper. */
export const ROUTES = ['abs', 'pdf', 'html', 'format', 'src', 'e-print', 'ps', 'dvi', 'bibtex', 'tb', 'audio'];
/** Hosts that serve papers. */
export const HOSTS = [
  ...['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org', 'lanl.arxiv.org', 'cn.arxiv.org'],
  ...['de.arxiv.org', 'es.arxiv.org', 'fr.arxiv.org', 'in.arxiv.org', 'jp.arxiv.org', 'uk.arxiv.org', 'tw.arxiv.org'],
  ...['xxx.lanl.gov', 'xxx.itp.ac.cn'],
];

/** Addresses of papers on other sites, in each form that they have there, and the paper. */
export const ELSEWHERE: readonly (readonly [url: string, paper: string])[] = [
  ['https://ar5iv.labs.arxiv.org/html/2502.06394', '2502.06394'],
  ['https://ar5iv.labs.arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
  ['https://ar5iv.org/abs/2502.06394', '2502.06394'],
  ['https://ar5iv.org/pdf/2502.06394', '2502.06394'],
  ['https://www.ar5iv.org/html/2502.06394', '2502.06394'],
  ['https://alphaxiv.org/abs/2502.06394v1', '2502.06394v1'],
  ['https://www.alphaxiv.org/pdf/2502.06394', '2502.06394'],
  ['https://www.alphaxiv.org/overview/2502.06394', '2502.06394'],
  ['https://www.alphaxiv.org/overview/2502.06394v2.md', '2502.06394v2'],
  ['https://www.alphaxiv.org/resources/2502.06394v1', '2502.06394v1'],
  ['https://www.alphaxiv.org/audio/2502.06394', '2502.06394'],
  ['https://www.alphaxiv.org/html/2502.06394v1/', '2502.06394v1'],
  ['https://www.alphaxiv.org/zh/overview/2502.06394v4', '2502.06394v4'],
  ['https://www.alphaxiv.org/ko/abs/hep-th/9901001', 'hep-th/9901001'],
  ['https://huggingface.co/papers/2502.06394', '2502.06394'],
  ['https://www.huggingface.co/papers/2502.06394', '2502.06394'],
  ['https://huggingface.co/papers/2502.06394#community', '2502.06394'],
  ['https://huggingface.co/papers/2502.06394.md', '2502.06394'],
  ['https://huggingface.co/papers/arxiv:2502.06394', '2502.06394'],
  ['https://hf.co/papers/2502.06394', '2502.06394'],
  ['https://doi.org/10.48550/arXiv.2502.06394', '2502.06394'],
  ['https://doi.org/10.48550/arxiv.2502.06394', '2502.06394'],
  ['https://dx.doi.org/10.48550/ARXIV.2502.06394', '2502.06394'],
  ['https://www.doi.org/10.48550/arXiv.hep-th/9901001', 'hep-th/9901001'],
  ['https://doi.org/10.48550%2FarXiv.hep-th%2F9901001', 'hep-th/9901001'],
];
