import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportSource, ImportState } from '../../../data/options/import/state';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { ProgressBar } from '../ProgressBar';
import { ChooseSource } from './ChooseSource';
import { Failure } from './Failure';
import { countsText, Preview } from './Preview';
import { sourceName } from './texts';

export interface ImportPartProps {
  state: ImportState;
  onRead(sources: readonly ImportSource[]): void;
  onWrite(withSettings: boolean): void;
  onCancel(): void;
}

/** Brings papers in: chosen, read, shown, and only then written. */
export function ImportPart({ state, onRead, onWrite, onCancel }: ImportPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // All is written, and what other pages read of it is being brought up to date: there is no way back but undoing.
  const isWritten = state.step === 'writing' && state.total > 0 && state.done === state.total;
  const [written, count] = useState(0);
  useEffect(() => {
    if (isWritten) count((times) => times + 1);
  }, [isWritten]);
  useFocusPart(heading, isWritten ? 'written' : state.step);
  const shownAbove = isWritten ? t('import.finishing') : stepText(state);
  return (
    <section class="part" aria-labelledby="import" data-testid="import" data-step={state.step}>
      <h3 id="import" ref={heading} tabIndex={-1}>
        {t('import.name')}
      </h3>
      {/* Hidden and not gone: what was pasted is there again after a cancel or a refusal, until it has been imported. */}
      <div key={written} hidden={state.step !== 'choose'}>
        <p>{t('import.help')}</p>
        <ChooseSource onRead={onRead} />
      </div>
      {state.step === 'reading' && (
        <ProgressBar text={shownAbove} done={state.done} total={state.total} onCancel={onCancel} />
      )}
      {state.step === 'preview' && <Preview preview={state.preview} onWrite={onWrite} onLeave={onCancel} />}
      {isWritten && <ProgressBar text={shownAbove} done={0} total={0} />}
      {state.step === 'writing' && !isWritten && (
        <ProgressBar text={shownAbove} done={state.done} total={state.total} onCancel={onCancel} />
      )}
      {/* A screen reader reads out what comes into it, and nothing of what comes and goes above. */}
      <p role="status" data-testid="import-said">
        <span class="unseen">{shownAbove}</span>
        {state.step === 'choose' && state.tookSettings && t('import.took_settings')}
      </p>
      <Failure failure={'failure' in state ? state.failure : undefined} />
    </section>
  );
}

/** What is being done, or what would be, in words. */
function stepText(state: ImportState): string {
  if (state.step === 'reading') return t('import.reading', [sourceName(state.file)]);
  if (state.step === 'preview') return countsText(state.preview);
  return state.step === 'writing' ? t('import.writing') : '';
}
