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

/** How a sample's card looks. */
export interface SampleLook {
  open: boolean;
  /** Of the whole card, in per cent. */
  size?: number;
  /** Labels, in lower case, of the sections that it folds away. */
  folded?: readonly string[];
}

/** A card, or a badge with its card, as it stands on arXiv's pages. */
export interface Sample {
  readonly element: HTMLElement;
  /** Changes how it looks; what the reader opened or closed goes with it. */
  show(look: SampleLook): void;
}

/** It opens and closes, and says that it saves nothing here. */
export function createSample(kind: 'card' | 'badge', paper: Paper, first: SampleLook): Sample {
  const element = document.createElement('div');
  element.dataset.testid = `sample-${kind}`;
  const shadow = element.attachShadow({ mode: 'open' });
  // On arXiv's pages these are elements; our own pages allow no styles that are written into them.
  shadow.adoptedStyleSheets = [styles];
  const root = document.createElement('div');
  root.className = 'root';
  shadow.append(root);
  let look = first;
  let notice: string | undefined;
  const onToggle = (open: boolean) => {
    show({ ...look, open });
    // The button that closed a badge's card went with it.
    if (!open) root.querySelector<HTMLElement>('[data-testid="toggle"]')?.focus();
  };
  const onSave = () => {
    notice = t('welcome.sample_save');
    draw();
  };
  const show = (next: SampleLook) => {
    look = next;
    notice = undefined;
    draw();
  };
  const draw = () => {
    const { votes, title } = paper;
    const { open, size, folded } = look;
    render(
      <>
        {kind === 'badge' && <Badge {...{ votes, title, open, onSave, onToggle }} saved={false} />}
        {kind === 'badge' && (
          <p class="said" role="status">
            {!open && notice}
          </p>
        )}
        {(kind === 'card' || open) && (
          <Card {...{ paper, open, size, folded, notice, onSave, onToggle }} saved={false} onStatus={onSave} />
        )}
      </>,
      root,
    );
  };
  draw();
  return { element, show };
}
