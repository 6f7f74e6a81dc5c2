import { render } from 'preact';
import { Card, type CardProps } from '../../components/Card';
import styles from '../../components/card.css?inline';
import chip from '../../components/chip.css?inline';
import onPage from '../../components/on-page.css?inline';
import { t } from '../../components/text';
import type { ArxivId } from '../../data/arxiv-id';
import { createHost, removeStrangers } from './host';

export interface CardHost {
  element: HTMLElement;
  show(props: CardProps): void;
  remove(): void;
}

/** An empty card, for the caller to place; what an earlier run of the extension left on the page goes. */
export function createCardHost(document: Document, id: ArxivId): CardHost {
  const { element, root } = createHost(document, 'card', onPage + styles + chip);
  removeStrangers(document, 'card');
  element.setAttribute('data-arxiv-id', id);
  return {
    element,
    show: (props) =>
      render(
        <>
          <Card {...props} />
          {/* A save by a key of the browser's or its menu is told, too: then no button of ours has the focus that says it. */}
          <p class="unseen" role="status">
            {props.saved && t('save.done')}
          </p>
        </>,
        root,
      ),
    remove() {
      render(null, root);
      element.remove();
    },
  };
}
