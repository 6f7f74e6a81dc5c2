import type { OpenSnapshot } from '../../../data/options/snapshots/state';
import { problemText } from '../../problem-text';
import { t } from '../../text';
import { TitleList } from '../TitleList';

export interface ComparisonProps {
  open: OpenSnapshot;
  onKeepLater(keepLater: boolean): void;
  onRestore(): void;
}

/** What restoring the open snapshot would do, and the button that does it. */
export function Comparison({ open, onKeepLater, onRestore }: ComparisonProps) {
  const { keepLater, difference, busy, problem } = open;
  const { back = [], changed = [], gone = [] } = difference ?? {};
  const isSame = difference && back.length + changed.length + gone.length === 0;
  return (
    <div class="comparison" data-testid="comparison">
      <div role="status">
        {!difference && !problem && <p>{t('loading')}</p>}
        {problem && <p class="notice">{problem === 'torn' ? t('snapshots.torn') : problemText(problem)}</p>}
        {difference && <p>{t(isSame ? 'snapshots.same' : 'snapshots.compare')}</p>}
      </div>
      <TitleList name={t('snapshots.back')} papers={back} />
      <TitleList name={t('snapshots.changed')} papers={changed} />
      <TitleList name={t('snapshots.gone')} papers={gone} />
      {problem !== 'torn' && (
        <label class="check">
          <input
            type="checkbox"
            data-testid="keep-later"
            checked={keepLater}
            onChange={({ currentTarget }) => onKeepLater(currentTarget.checked)}
          />
          {t('snapshots.keep_later')}
        </label>
      )}
      {difference && !isSame && (
        <p class="acts">
          <button
            type="button"
            class="button primary"
            data-testid="restore"
            aria-busy={busy === true}
            onClick={onRestore}
          >
            {t('snapshots.do')}
          </button>
        </p>
      )}
    </div>
  );
}
