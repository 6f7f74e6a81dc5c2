import { IconButton } from './IconButton';
import { ArrowIcon, MarkIcon } from './icons';
import { t } from './text';

export interface ListStripProps {
  /** How many digest papers the page has. */
  count: number;
  /** Which of them the reader jumped to last, from 1. */
  at: number | undefined;
  /** Whether the others are hidden. */
  only: boolean;
  sorted: boolean;
  onStep(by: 1 | -1): void;
  onOnly(only: boolean): void;
  onSorted(sorted: boolean): void;
}

/** What a list has from the digest, and ways to get at it. */
export function ListStrip({ count, at, only, sorted, onStep, onOnly, onSorted }: ListStripProps) {
  const step = (by: 1 | -1, key: string, name: string) => (
    <IconButton
      icon={<ArrowIcon up={by < 0} />}
      name={name}
      title={`${name} (${key})`}
      aria-keyshortcuts={key}
      onClick={() => onStep(by)}
    />
  );
  return (
    <section class="strip" lang={t('extension.language')} aria-label={t('extension.name')}>
      <MarkIcon />
      <h2>
        <span class="long">{t('strip.here')} </span>
        {t('strip.count', count)}
      </h2>
      <button
        type="button"
        class="button"
        aria-pressed={sorted}
        title={t('strip.sort_help')}
        onClick={() => onSorted(!sorted)}
      >
        {t('strip.sort')}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={only}
        title={t('strip.only_help')}
        onClick={() => onOnly(!only)}
      >
        {t('strip.only')}
      </button>
      <span class="steps">
        {step(-1, 'k', t('strip.previous'))}
        <span class="at" role="status">
          {at !== undefined && (
            <>
              <span class="unseen">{t('strip.at', [count, at])}</span>
              <span aria-hidden="true">
                {at}/{count}
              </span>
            </>
          )}
        </span>
        {step(1, 'j', t('strip.next'))}
      </span>
    </section>
  );
}
