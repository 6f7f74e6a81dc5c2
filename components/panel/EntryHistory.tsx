import { changedAt } from '../../data/reading-list/dates';
import type { Entry } from '../../data/reading-list/entry';
import { t } from '../text';
import { timeText } from '../times';

/** When a paper was saved, last changed and opened. */
export function EntryHistory({ entry }: { entry: Entry }) {
  const { added, opened } = entry;
  const times = [
    [t('detail.added'), added && timeText(added.value)],
    [t('detail.changed'), timeText(changedAt(entry))],
    [t('detail.opened'), opened && t('detail.opened_times', [opened.value.times, timeText(opened.value.last)])],
  ] as const;
  return (
    <dl class="history">
      {times.map(
        ([name, text]) =>
          text && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
