import type { ComponentChild } from 'preact';
import type { WelcomeState } from '../../data/welcome/state';
import type { Welcome } from '../../data/welcome/store';
import { MarkIcon } from '../icons';
import { t } from '../text';
import { AccessStep } from './AccessStep';
import { type Kind, PinStep } from './PinStep';
import { Places } from './Places';
import { ShortcutLine } from './ShortcutLine';
import { UpdatesStep } from './UpdatesStep';

export interface WelcomeViewProps {
  state: WelcomeState;
  welcome: Welcome;
  kind: Kind;
  /** The card and the badge as they stand on arXiv's pages. */
  card: ComponentChild;
  badge: ComponentChild;
}

/** The whole first page: what appears where, and the few things to decide. */
export function WelcomeView({ state, welcome, kind, card, badge }: WelcomeViewProps) {
  return (
    <main class="welcome">
      <header>
        <h1>
          <MarkIcon /> {t('extension.name')}
        </h1>
        <p>{t('welcome.lead')}</p>
      </header>
      <Places paper={state.sample} card={card} badge={badge} />
      <section class="steps" aria-labelledby="steps">
        <h2 id="steps">{t('welcome.steps')}</h2>
        {state.access && state.access !== 'there' && (
          <AccessStep access={state.access} onAllow={welcome.access.allow} />
        )}
        <PinStep kind={kind} isPinned={state.isPinned} />
        <UpdatesStep state={state} welcome={welcome} />
        <ShortcutLine shortcuts={state.shortcuts} />
        <p class="start">
          <button type="button" class="button primary" data-testid="start" onClick={welcome.close}>
            {t('welcome.start')}
          </button>
        </p>
      </section>
    </main>
  );
}
