import { useRef } from 'preact/hooks';
import type { Days, DaysPartState } from '../../../data/options/digests/days';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { bytesText } from '../amounts';
import { ProgressBar } from '../ProgressBar';
import { ConfirmDelete } from './ConfirmDelete';
import { failureText } from './fault-text';
import { RangeFields, rangeOf } from './RangeFields';

export interface StoragePartProps {
  state: DaysPartState;
  days: Days;
}

/** How much the library holds and takes, and deleting a range of it. */
export function StoragePart({ state, days }: StoragePartProps) {
  const { usage, asked, deleting, deleted, failed } = state;
  const button = useRef<HTMLButtonElement>(null);
  // When what was asked goes, the keyboard is back where it was asked from.
  useFocusPart(button, String(asked !== undefined));
  const none = asked?.days.length === 0;
  return (
    <section class="part" aria-labelledby="storage" data-testid="storage">
      <h3 id="storage">{t('digests.storage')}</h3>
      {usage && <StorageMeter usage={usage} />}
      <p>{t('digests.delete_help')}</p>
      <form
        class="range"
        onSubmit={(event) => {
          event.preventDefault();
          if (!deleting) days.ask(rangeOf(event.currentTarget));
        }}
      >
        <RangeFields id="delete" first={state.days?.[0]?.date} last={state.days?.at(-1)?.date} />
        <p class="acts">
          <button type="submit" class="button" data-testid="delete-days" ref={button}>
            {t('digests.delete_do')}
          </button>
          <span role="status" class="help" data-testid="delete-report">
            {deleting && <span class="unseen">{t('digests.deleting')}</span>}
            {none && t('digests.delete_none')}
            {deleted !== undefined && t('digests.deleted', deleted)}
          </span>
        </p>
      </form>
      {asked && !none && !deleting && <ConfirmDelete asked={asked} days={days} />}
      {deleting && <ProgressBar text={t('digests.deleting')} done={deleting.done} total={deleting.total} />}
      {failed && <p role="alert">{failureText(failed)}</p>}
    </section>
  );
}

function StorageMeter({ usage: { days, papers, bytes, free } }: { usage: NonNullable<DaysPartState['usage']> }) {
  const counts = [t('digests.storage_days', days), t('digests.storage_papers', papers)];
  const sizes = [
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
    ...(free === undefined ? [] : [t('digests.storage_free', [bytesText(free)])]),
  ];
  const isKnown = bytes !== undefined && free !== undefined;
  return (
    <p class="room" data-testid="storage-meter">
      <label for="room">{t('digests.storage_used')}</label>
      {isKnown && <meter id="room" min={0} max={bytes + free} value={bytes} />}
      <span class="number">{[...counts, ...sizes].join(' · ')}</span>
    </p>
  );
}
