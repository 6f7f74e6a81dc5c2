import { useRef } from 'preact/hooks';
import type { Popup } from '../../data/popup/popup';
import type { PopupState } from '../../data/popup/state';
import { countNew } from '../../data/popup/triage';
import { useFocusPart } from '../focus-part';
import { t } from '../text';

export interface TriageBarProps {
  state: PopupState;
  popup: Pick<Popup, 'seeAll' | 'hide'>;
}

/** How much of the day is new, and what is left out of it. */
export function TriageBar({ state, popup }: TriageBarProps) {
  const { saved, seen } = state.hides;
  const count = countNew(state);
  const left = useRef<HTMLParagraphElement>(null);
  useFocusPart(left, String(count > 0));
  return (
    <div class="triage">
      <p ref={count > 0 ? null : left} tabIndex={-1}>
        {count > 0 ? t('triage.left', count) : t('triage.none')}
      </p>
      {count > 0 && <SeeAllButton onSeeAll={popup.seeAll} />}
      <span class="space" />
      <button
        type="button"
        class="toggle"
        data-testid="hide-saved"
        aria-pressed={saved}
        onClick={() => popup.hide({ saved: !saved })}
      >
        {t('triage.hide_saved')}
      </button>
      <button
        type="button"
        class="toggle"
        data-testid="hide-seen"
        aria-pressed={seen}
        onClick={() => popup.hide({ seen: !seen })}
      >
        {t('triage.hide_seen')}
      </button>
    </div>
  );
}

/** Says that all of the day has been looked at. */
function SeeAllButton({ onSeeAll }: { onSeeAll(): void }) {
  return (
    <button type="button" class="link" data-testid="mark-all-seen" onClick={onSeeAll}>
      {t('triage.see_all')}
    </button>
  );
}
