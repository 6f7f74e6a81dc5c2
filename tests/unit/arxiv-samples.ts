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
