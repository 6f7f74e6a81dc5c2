import { useRef } from 'preact/hooks';
import type { Browse } from '../../data/browse/browse';
import { isDated, neighbours } from '../../data/browse/period';
import type { BrowseState } from '../../data/browse/state';
import { useFocusPart } from '../focus-part';
import { IconButton } from '../IconButton';
import { SideIcon } from '../icons';
import { TriageTools } from '../papers/TriageTools';
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
      <TriageTools unread={unread} hiding={hiding} onSeeAll={browse.seeAll} onHide={browse.setHiding} />
    </div>
  );
}

const STEPS = { previous: 'browse.previous', next: 'browse.next' } as const;

function Step({ by, isOff, onStep }: { by: 'previous' | 'next'; isOff: boolean; onStep: Browse['step'] }) {
  return (
    <IconButton
      icon={<SideIcon left={by === 'previous'} />}
      name={t(STEPS[by])}
      data-testid={`${by}-period`}
      disabled={isOff}
      onClick={() => onStep(by)}
    />
  );
}
