import { MarkIcon, PinIcon, PuzzleIcon } from '../icons';
import { t } from '../text';

/** Whose toolbar it is. */
export type Kind = 'chromium' | 'firefox';

export interface PinStepProps {
  kind: Kind;
  /** Undefined where the browser does not say. */
  isPinned: boolean | undefined;
}

/** How the icon comes to stand in the toolbar, and whether it does. */
export function PinStep({ kind, isPinned }: PinStepProps) {
  return (
    <section class="part" data-testid="pin" data-state={stateOf(isPinned)} aria-labelledby="pin">
      <h3 id="pin">{t('welcome.pin')}</h3>
      <p>{t('welcome.icon')}</p>
      <p class="way" role="status">
        {isPinned ? (
          <>
            <MarkIcon /> <strong>{t('welcome.pinned')}</strong>
          </>
        ) : (
          <>
            <span class="drawn" aria-hidden="true">
              <PuzzleIcon /> › <MarkIcon /> › <PinIcon filled={false} />
            </span>{' '}
            {t(kind === 'firefox' ? 'welcome.pin_firefox' : 'welcome.pin_chromium')}
          </>
        )}
      </p>
    </section>
  );
}

function stateOf(isPinned: boolean | undefined): string {
  if (isPinned === undefined) return 'unknown';
  return isPinned ? 'pinned' : 'unpinned';
}
