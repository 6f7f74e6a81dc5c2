import type { ComponentChildren } from 'preact';
import type { ArxivId } from '../data/arxiv-id';
import { absUrl, huggingFaceUrl, pdfUrl } from '../data/arxiv-url';
import { NEW_TAB } from './new-tab';

export interface PaperLinksProps {
  id: ArxivId;
  /** What stands after the links. */
  children?: ComponentChildren;
}

/** Where a paper can be read. */
export function PaperLinks({ id, children }: PaperLinksProps) {
  return (
    <p class="links">
      <a class="more-at" href={absUrl(id)} {...NEW_TAB}>
        arXiv
      </a>
      <a class="more-at" href={pdfUrl(id)} {...NEW_TAB}>
        PDF
      </a>
      <a class="more-at" href={huggingFaceUrl(id)} {...NEW_TAB}>
        Hugging Face
      </a>
      {children}
    </p>
  );
}
