/** A canonical, unversioned arXiv identifier: `2502.06394`, `math/0309136`. */
export type ArxivId = string & { readonly __brand: 'ArxivId' };

/** A paper as somebody wrote it: its canonical id, and the version if one was named (1 to 9999). */
export interface ArxivRef {
  id: ArxivId;
  version?: number;
}

// Archives that have old-style identifiers. econ, eess, q-fin and stat are missing on purpose: they began after March 2007.
const ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

const YYMM = String.raw`(\d\d(?:0[1-9]|1[0-2]))`;
// Every repetition is bounded, and no archive starts within a run of letters and hyphens: searching any text stays linear.
const OLD = String.raw`(?<!-)([a-z-]{2,9})(?:\.[a-z-]{2,20})?(?:\/|%2f)${YYMM}(\d{3})`;
const ID = String.raw`(?:${YYMM}\.(\d{4,5})|${OLD})(?:v([1-9]\d{0,3}))?`;

const DOI_PREFIX = String.raw`(?:doi:\s*)?10\.48550\/arxiv\.`;
const SUFFIX = String.raw`\.(?:pdf|ps|gz|ps\.gz)`;
const WHOLE = new RegExp(String.raw`^\/?(?:arxiv:\s*|${DOI_PREFIX})?${ID}(?:${SUFFIX})?$`, 'i');

/** What nearly every link says since 2015; a page of 2,000 entries has no time for more than this one look at each. */
const PLAIN = new RegExp(String.raw`^(?!0|1[0-4])${YYMM}\.(?!0+$)\d{5}$`);

// An id in a text is not a part of a word, a decimal, an IP address or a query's value; but it may stand right after a
// percent-encoded slash, colon or space, or after the word arXiv (in a DOI, or in a file's name).
// Made by a function, so that scripts that search no text leave it out.
const IN_TEXT = /* @__PURE__ */ (() =>
  new RegExp(String.raw`(?:(?<![a-z\d.=])|(?<=%2[0f]|%3a))(?:arxiv\.?)?${ID}(?![a-z\d]|\.\d)`, 'gi'))();

// arXiv's own is_mostly_safe() refuses longer ones, too.
const LONGEST = 200;

/**
 * The paper that a string names, if the string as a whole is one identifier: new or old style, with or without version,
 * `arXiv:` or DOI prefix, file suffix or percent-encoding. Accepts what arXiv redirects to the canonical form
 * (`math.GT/0309136`, `hepth/9901001`, `2502.6394`) and nothing that cannot be a paper.
 * Rules: `Identifier` of https://github.com/arXiv/arxiv-base, https://info.arxiv.org/help/arxiv_identifier.html
 */
export function parseArxivId(text: string): ArxivRef | undefined {
  if (PLAIN.test(text)) return { id: text as ArxivId };
  if (text.length > LONGEST) return undefined;
  const decoded = percentDecoded(text)
    ?.trim()
    .replace(/([/-])\1+/g, '$1');
  const match = decoded && WHOLE.exec(decoded);
  return match ? toRef(match) : undefined;
}

/**
 * The papers named anywhere in a text, each once (as first named), in order of appearance.
 * Stricter than arXiv's autolinker: a longer number, a decimal or an impossible month is no identifier.
 */
export function findArxivIds(text: string): ArxivRef[] {
  const found = new Map<ArxivId, ArxivRef>();
  for (const match of text.matchAll(IN_TEXT)) {
    const ref = toRef(match);
    if (ref && !found.has(ref.id)) found.set(ref.id, ref);
  }
  return [...found.values()];
}

/** The month of an id as arXiv writes it, `yymm`: '2502' of `2502.06394`, '0309' of `math/0309136`. */
export function yymmOf(id: ArxivId): string {
  const start = id.indexOf('/') + 1;
  return id.slice(start, start + 4);
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function toRef([, month, number, archive, oldMonth, oldNumber, version]: RegExpMatchArray): ArxivRef | undefined {
  const id =
    month && number
      ? newStyle(month, number)
      : archive && oldMonth && oldNumber && oldStyle(archive.toLowerCase(), oldMonth, oldNumber);
  if (!id) return undefined;
  return version ? { id: id as ArxivId, version: Number(version) } : { id: id as ArxivId };
}

// From 2007-04 on; the number has four digits until 2014-12 and five since. Years run to 2099.
function newStyle(month: string, number: string): string | undefined {
  const digits = month < '1501' ? 4 : 5;
  const value = Number(number);
  if (month < '0704' || value === 0 || value >= 10 ** digits) return undefined;
  return `${month}.${String(value).padStart(digits, '0')}`;
}

// From 1991 to 2007-03. The subject class is no part of the canonical id, and a forgotten hyphen is put back (`hepth`).
function oldStyle(archive: string, month: string, number: string): string | undefined {
  const name = archive.replace(/(?<=[^a-])(?:ph|ex|th|qc|mat|lat|sci)$/, '-$&');
  const dated = month >= '9101' || month <= '0703';
  return ARCHIVES.has(name) && dated && number !== '000' ? `${name}/${month}${number}` : undefined;
}
