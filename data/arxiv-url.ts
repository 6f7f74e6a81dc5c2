import { type ArxivId, type ArxivRef, parseArxivId } from './arxiv-id';

// arxiv.org with its one-label subdomains (www, export, browse, the former mirrors such as de, cn or lanl) but for those
// that serve no papers, and the two mirrors elsewhere. The mirrors closed in 2024; links to them live on.
// https://info.arxiv.org/help/mirrors.html
const ARXIV_HOST =
  /^(?:(?!(?:blog|info|labs|rss|search|static|status)\.)[a-z]+\.)?arxiv\.org$|^xxx\.(?:lanl\.gov|itp\.ac\.cn)$/i;

// Hosts, and the first path segments under which an id names the page's paper. Everything else on these hosts is not a
// paper's own page: lists and searches, but also /prevnext, /show-email and /auth, which only mention one.
const SITES: readonly (readonly [host: RegExp, route: RegExp])[] = [
  [ARXIV_HOST, /^(?:abs|pdf|html|format|src|e-print|ps|dvi|bibtex|tb|audio)$/],
  [/^(?:ar5iv\.labs\.arxiv|(?:www\.)?ar5iv)\.org$/, /^(?:abs|html|pdf)$/],
  [/^(?:www\.)?alphaxiv\.org$/, /^(?:abs|audio|html|overview|pdf|resources)$/],
  [/^(?:(?:www\.)?huggingface|hf)\.co$/, /^papers$/],
];

const DOI_HOST = /^(?:dx\.|www\.)?doi\.org$/;

/** Whether a host serves arXiv's own pages: arxiv.org, its subdomains with papers, and its former mirrors; by whole name. */
export function isArxivHost(hostname: string): boolean {
  return ARXIV_HOST.test(hostname);
}

/**
 * The paper whose own page, file or DOI a URL is: on arXiv and its mirrors, ar5iv, alphaXiv, Hugging Face papers, doi.org.
 * Undefined for everything else, URLs that carry an id only in passing included. Never throws.
 * Routes: https://github.com/arXiv/arxiv-browse (browse/routes), and the sites' own links.
 */
export function parseArxivUrl(url: string | URL): ArxivRef | undefined {
  const parsed = parseUrl(url);
  if (!parsed) return undefined;
  const { hostname, pathname, searchParams } = parsed;
  if (DOI_HOST.test(hostname)) return /^\/10\./.test(pathname) ? parseArxivId(pathname) : undefined;

  const routes = SITES.find(([host]) => host.test(hostname))?.[1];
  // alphaXiv puts the language first (/zh/overview/ID); no route has two letters there.
  const path = hostname.endsWith('alphaxiv.org') ? pathname.replace(/^\/[a-z]{2}(?=\/)/, '') : pathname;
  const [, route = '', first = '', second = ''] = path.split(/\/+/, 4);
  if (!routes?.test(route)) return undefined;
  return (
    parseSegment(first) ??
    parseSegment(`${first}/${second}`) ??
    (route === 'abs' && !second ? parseLegacyQuery(first, searchParams) : undefined)
  );
}

/** The address of a paper's abstract page. */
export function absUrl(id: ArxivId): string {
  return `https://arxiv.org/abs/${id}`;
}

/** The address of a paper's PDF, newest version. */
export function pdfUrl(id: ArxivId): string {
  return `https://arxiv.org/pdf/${id}`;
}

/** The address of a paper's page at Hugging Face, which exists only for papers that somebody submitted there. */
export function huggingFaceUrl(id: ArxivId): string {
  return `https://huggingface.co/papers/${id}`;
}

function parseUrl(url: string | URL): URL | undefined {
  try {
    // The base makes `//arxiv.org/…` a URL, and leaves a relative one on a host that nobody has.
    const parsed = new URL(url, 'https://relative.invalid');
    return /^https?:$/.test(parsed.protocol) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

// Hugging Face and alphaXiv serve ID.md to machines; arXiv redirects /html/ID.html.
function parseSegment(segment: string): ArxivRef | undefined {
  return parseArxivId(segment.replace(/\.(?:html|md)$/, ''));
}

// /abs?id=ID, /abs?hep-th/9901001, /abs/hep-th?papernum=9901001 and /abs?archive=hep-th&papernum=9901001.
function parseLegacyQuery(archive: string, query: URLSearchParams): ArxivRef | undefined {
  const number = query.get('papernum');
  if (number) return parseArxivId(`${archive || query.get('archive')}/${number}`);
  if (archive) return undefined;
  const bare = [...query].find(([, value]) => !value)?.[0];
  return parseArxivId(query.get('id') ?? bare ?? '');
}
