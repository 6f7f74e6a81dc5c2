import { useRef } from 'preact/hooks';
import type { FilesPartState, FilesResult } from '../../../data/options/digests/state';
import { useFocusPart } from '../../focus-part';
import { t } from '../../text';
import { ProgressBar } from '../ProgressBar';
import { FileSource, type FileSourceProps } from './FileSource';
import { countsText, FilesPreview } from './FilesPreview';
import { failureText } from './fault-text';
import { RefusedFiles } from './RefusedFiles';

export interface FilesPartProps extends FileSourceProps {
  state: FilesPartState;
  onWrite(): void;
  onCancel(): void;
}

/** Brings digest days in from files: chosen, read, shown, and only then written. */
export function FilesPart({ state, onFiles, onDrop, onWrite, onCancel }: FilesPartProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusPart(heading, state.step);
  return (
    <section class="part" aria-labelledby="files" data-testid="digest-files" data-step={state.step}>
      <h3 id="files" ref={heading} tabIndex={-1}>
        {t('digests.files')}
      </h3>
      {state.step === 'choose' && (
        <>
          <p>{t('digests.files_help')}</p>
          <FileSource onFiles={onFiles} onDrop={onDrop} />
        </>
      )}
      {(state.step === 'reading' || state.step === 'writing') && (
        <ProgressBar
          text={stepText(state)}
          done={state.done}
          total={state.total}
          cancelId="digest-cancel"
          onCancel={onCancel}
        />
      )}
      {state.step === 'preview' && <FilesPreview preview={state.preview} onWrite={onWrite} onLeave={onCancel} />}
      <Result result={state.step === 'choose' ? state.result : undefined} shownAbove={stepText(state)} />
    </section>
  );
}

/** What is being done, or what would be, in words. */
function stepText(state: FilesPartState): string {
  if (state.step === 'preview') return countsText(state.preview);
  if (state.step === 'choose') return '';
  return t(state.step === 'reading' ? 'digests.files_reading' : 'digests.files_writing');
}

interface ResultProps {
  result: FilesResult | undefined;
  /** Only to be read out. */
  shownAbove: string;
}

/** What came of files. The live region is there before its text is. */
function Result({ result, shownAbove }: ResultProps) {
  return (
    <div role="status" class={result && 'notice'} data-testid="digest-report">
      {shownAbove && <span class="unseen">{shownAbove}</span>}
      {result && (
        <>
          <p>{resultText(result)}</p>
          <RefusedFiles refused={result.refused} />
        </>
      )}
    </div>
  );
}

function resultText({ written, of, refused, ended }: FilesResult): string {
  const counts: [number, number] = [written, of];
  if (ended === 'full') return t('digests.files_full', counts);
  if (ended === 'newer') return failureText(ended);
  if (ended === 'failed') return t('digests.files_failed', counts);
  if (ended === 'cancelled') return written > 0 ? t('digests.files_stopped', counts) : t('digests.files_cancelled');
  if (written > 0) return t('digests.files_written', written);
  return t(refused.length > 0 ? 'digests.files_untouched' : 'digests.files_empty');
}
