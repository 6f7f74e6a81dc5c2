import { STATUSES, type Status } from '../data/reading-list/entry';
import { openOnKey } from './open-on-key';
import { statusText } from './status-text';
import { t } from './text';

export interface StatusSelectProps {
  /** As confirmed by the reading list. */
  status: Status;
  /** Which paper's, for the name. */
  title: string;
  /** `by` is the event that asked for it. */
  onStatus(status: Status, by: Event): void;
}

/** Says what is to become of a saved paper, and asks for something else. */
export function StatusSelect({ status, title, onStatus }: StatusSelectProps) {
  return (
    <select
      class="button status"
      data-testid="status"
      aria-label={t('status.of', [title])}
      value={status}
      onKeyDown={openOnKey}
      onChange={(event) => {
        const { currentTarget } = event;
        const chosen = STATUSES[currentTarget.selectedIndex];
        // Until it is confirmed, what was there is still true.
        currentTarget.value = status;
        if (chosen) onStatus(chosen, event);
      }}
    >
      {STATUSES.map((one) => (
        <option key={one} value={one}>
          {statusText(one)}
        </option>
      ))}
    </select>
  );
}
