import { render } from 'preact';
import tokens from '../../assets/styles/tokens.css?inline';
import { Badge } from '../../components/Badge';
import badgeStyles from '../../components/badge.css?inline';
import { Card } from '../../components/Card';
import cardStyles from '../../components/card.css?inline';
import onPage from '../../components/on-page.css?inline';
import parts from '../../components/parts.css?inline';
import { t } from '../../components/text';
import type { Paper } from '../../data/paper';

const styles = new CSSStyleSheet();
styles.replaceSync(tokens + parts + onPage + badgeStyles + cardStyles);

/** The card and the badge as they stand on arXiv's pages: they open and close, and say that they save nothing here. */
export function createSamples(paper: Paper): { card: HTMLElement; badge: HTMLElement } {
  return { card: createSample('card', paper), badge: createSample('badge', paper) };
}

function createSample(kind: 'card' | 'badge', paper: Paper): HTMLElement {
  const element = document.createElement('div');
  element.dataset.testid = `sample-${kind}`;
  const shadow = element.attachShadow({ mode: 'open' });
  // On arXiv's pages these are elements; our own pages allow no styles that are written into them.
  shadow.adoptedStyleSheets = [styles];
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(root);
  let open = kind === 'card';
  let notice: string | undefined;
  const onToggle = (next: boolean) => {
    open = next;
    notice = undefined;
    draw();
  };
  const onSave = () => {
    notice = t('welcome.sample_save');
    draw();
  };
  const draw = () => {
    const { votes, title } = paper;
    const isCard = kind === 'card' || open;
    render(
      <>
        {kind === 'badge' && <Badge {...{ votes, title, open, onSave, onToggle }} saved={false} />}
        {kind === 'badge' && (
          <p class="said" role="status">
            {!open && notice}
          </p>
        )}
        {isCard && <Card {...{ paper, open, notice, onSave, onToggle }} saved={false} onStatus={onSave} />}
      </>,
      root,
    );
  };
  draw();
  return element;
}
