import { render } from 'preact';
import tokens from '../../assets/styles/tokens.css?inline';
import { Card, type CardProps } from '../../components/Card';
import styles from '../../components/card.css?inline';
import parts from '../../components/parts.css?inline';
import type { ArxivId } from '../../data/arxiv-id';

const NAME = 'haru-papers-card';

export interface CardHost {
  show(props: CardProps): void;
  remove(): void;
}

/** Puts an element with an empty card before `anchor`; what an earlier run of the extension left there goes. */
export function placeCardHost(anchor: Element, id: ArxivId): CardHost {
  const document = anchor.ownerDocument;
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const host = document.createElement(NAME);
  host.setAttribute('data-arxiv-id', id);
  host.style.display = 'none'; // host.css shows it
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = tokens + parts + styles;
  const root = document.createElement('div');
  shadow.append(style, root);
  anchor.before(host);
  return {
    show: (props) => render(<Card {...props} />, root),
    remove() {
      render(null, root);
      host.remove();
    },
  };
}
