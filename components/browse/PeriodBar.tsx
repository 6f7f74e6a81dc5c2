import { useRef } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { isDated, neighbours } from '../../data/browse/period';
import type { BrowseState } from '../../data/browse/state';
import { useFocusPart } from '../focus-part';
import { SideIcon } from '../icons';
import { t } from '../text';
import { periodText } from './period-text';

export interface PeriodBarProps {
  state: BrowseState;
  /** How many of the period's papers are new to the reader. */
  unread: number;
  browse: Pick<Browse, 'step' | 'seeAll' | 'setHiding'>;
}

/** Which papers are shown, the way to those before and after, and what is left out. */
export function PeriodBar({ state, unread, browse }: PeriodBarProps) {
  const { period, date, days = [], ranked, hiding } = state;
  const beside = isDated(period) && date ? neighbours(period, date, days) : undefined;
  const name = useRef<HTMLHeadingElement>(null);
  useFocusPart(name, String(unread > 0));
  return (
    <div class="period-bar">
      <div class="period-name">
        {beside && <Step by="previous" isOff={!beside.previous} onStep={browse.step} />}
        <h2 data-testid="period" ref={unread > 0 ? null : name} tabIndex={-1}>
          {periodText(period, date)}
        </h2>
        {beside && <Step by="next" isOff={!beside.next} onStep={browse.step} />}
        {ranked && <span class="count">{t('day.count', ranked.length)}</span>}
      </div>
      <div class="triage">
        {unread > 0 && (
          <button type="button" class="link" data-testid="mark-all-seen" onClick={browse.seeAll}>
            {t('triage.see_all')}
          </button>
        )}
        <span class="space" />
        <Toggle id="saved" isOn={hiding.saved} onToggle={(saved) => browse.setHiding({ saved })} />
        <Toggle id="seen" isOn={hiding.seen} onToggle={(seen) => browse.setHiding({ seen })} />
      </div>
    </div>
  );
}

const STEPS = { previous: 'browse.previous', next: 'browse.next' } as const;

function Step({ by, isOff, onStep }: { by: 'previous' | 'next'; isOff: boolean; onStep: Browse['step'] }) {
  return (
    <button
      type="button"
      class="icon"
      data-testid={`${by}-period`}
      disabled={isOff}
      aria-label={t(STEPS[by])}
      title={t(STEPS[by])}
      onClick={() => onStep(by)}
    >
      <SideIcon left={by === 'previous'} />
    </button>
  );
}

const TOGGLES = { saved: 'triage.hide_saved', seen: 'triage.hide_seen' } as const;

function Toggle({ id, isOn, onToggle }: { id: keyof typeof TOGGLES; isOn: boolean; onToggle(isOn: boolean): void }) {
  return (
    <button type="button" class="toggle" data-testid={`hide-${id}`} aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {t(TOGGLES[id])}
    </button>
  );
}
