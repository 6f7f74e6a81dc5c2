import type { ImportFailure } from '../../../data/options/import/state';
import { problemText } from '../../problem-text';
import { t } from '../../text';
import { RefusedSources } from './RefusedSources';

/** Why an import came to nothing, and that the list is as it was. */
export function Failure({ failure }: { failure: ImportFailure | undefined }) {
  const isSaid = typeof failure === 'string';
  return (
    <div role="alert" class={failure && 'notice'} data-testid="import-failure">
      {failure === 'cancelled' && <p>{t('import.cancelled')}</p>}
      {isSaid && failure !== 'cancelled' && <p>{problemText(failure)}</p>}
      {failure && !isSaid && (
        <>
          <RefusedSources sources={failure} />
          <p>{t('import.untouched')}</p>
        </>
      )}
    </div>
  );
}
