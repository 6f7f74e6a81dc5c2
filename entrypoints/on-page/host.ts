import tokens from '../../assets/styles/tokens.css?inline';
import parts from '../../components/parts.css?inline';

/** The names of the elements that we put on pages; whatever else stands in one is inside its shadow root. */
export const HOSTS = { card: 'haru-papers-card', badge: 'haru-papers-badge', strip: 'haru-papers-strip' } as const;

export interface Host {
  element: HTMLElement;
  /** What a view is rendered into. */
  root: HTMLElement;
  /** Adds styles to the shadow root, for a part that most hosts never show. */
  addStyles(styles: string): void;
}

/** An element of ours with an open shadow root, to be placed by the caller. */
export function createHost(document: Document, kind: keyof typeof HOSTS, styles: string): Host {
  // Made in a document that knows no names: a page may have defined ours, with a root that would keep us out.
  const element = document.createElement('template').content.ownerDocument.createElement(HOSTS[kind]);
  element.style.display = 'none'; // host.css shows it
  const shadow = element.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(root);
  const addStyles = (text: string) => {
    // An element: sheets that all roots share were tried, and cost a page no less.
    const style = document.createElement('style');
    style.textContent = text;
    root.before(style);
  };
  addStyles(tokens + parts + styles);
  return { element, root, addStyles };
}

/** Takes away what an earlier run of the extension left on the page, or a copy that the page itself made of it. */
export function removeStrangers(
  document: Document,
  kind: keyof typeof HOSTS,
  own: ReadonlySet<Element> = new Set(),
): void {
  for (const element of document.querySelectorAll(HOSTS[kind])) if (!own.has(element)) element.remove();
}
