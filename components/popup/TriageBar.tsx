import { useRef } from 'preact/hooks';
import type { Popup } from '../../data/popup/popup';
import type { PopupState } from '../../data/popup/state';
import { countNew } from '../../data/popup/triage';
import { useFocusPart } from '../focus-part';
import { TriageTools } from '../papers/TriageTools';
import { t } from '../text';

export interface TriageBarProps {
  state: PopupState;
  popup: Pick<Popup, 'seeAll' | 'hide'>;
}

/** How much of the day is new, and what is left out of it. */
export function TriageBar({ state, popup }: TriageBarProps) {
  const count = countNew(state);
  const left = useRef<HTMLParagraphElement>(null);
  useFocusPart(left, String(count > 0));
  return (
    <TriageTools unread={count} hiding={state.hides} onSeeAll={popup.seeAll} onHide={popup.hide}>
      <p ref={count > 0 ? null : left} tabIndex={-1}>
        {count > 0 ? t('triage.left', count) : t('triage.none')}
      </p>
    </TriageTools>
  );
}
