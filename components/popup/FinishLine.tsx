import { useRef } from 'preact/hooks';
import type { Popup } from '../../data/popup/popup';
import { type PopupState, shownDay } from '../../data/popup/state';
import { countNew } from '../../data/popup/triage';
import { dayText } from '../dates';
import { LeftOut } from '../LeftOut';
import { t } from '../text';

interface FinishLineProps {
  state: PopupState;
  popup: Pick<Popup, 'showDay' | 'showView' | 'showDismissed' | 'hide'>;
}

/** What stands after a day's last paper: whether it is done, where to go on, and what is not shown of it. */
export function FinishLine({ state, popup }: FinishLineProps) {
  const { unreadDay, hidden, marks, dayRows = [], showsDismissed } = state;
  const { day } = shownDay(state);
  const said = useRef<HTMLParagraphElement>(null);
  if (!day || dayRows.length === 0) return null;
  const left = countNew(state);
  const dismissed = dayRows.filter(({ id }) => marks.get(id) === 'dismissed').length;
  return (
    <div class="finish" data-testid="finish">
      <p class={left > 0 ? undefined : 'done'} ref={said} tabIndex={-1}>
        {left > 0 ? t('triage.unfinished', left) : t('triage.finished', [dayText(day.date, 'of-year'), day.count])}
      </p>
      {unreadDay && (
        <button type="button" class="button" data-testid="unread-day" onClick={() => popup.showDay(unreadDay.date)}>
          {t('triage.next_day', [dayText(unreadDay.date, 'of-year'), unreadDay.count])}
        </button>
      )}
      {unreadDay === null && state.count !== undefined && state.count > 0 && (
        <button type="button" class="button" onClick={() => popup.showView('list')}>
          {t('triage.to_list')}
        </button>
      )}
      <LeftOut
        hidden={hidden.size}
        dismissed={dismissed}
        showsDismissed={showsDismissed === true}
        onShowHidden={() => {
          // The button goes, and what it shows stands above.
          said.current?.focus();
          popup.hide({ saved: false, seen: false });
        }}
        onShowDismissed={popup.showDismissed}
      />
    </div>
  );
}
