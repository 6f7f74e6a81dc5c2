import type { NetworkSourceId } from '../../../data/library/sources/source';
import { NETWORK_SOURCES } from '../../../data/paper';
import { t } from '../../text';
import { sourceText } from './source-text';

export interface SourceChoiceProps {
  chosen: readonly NetworkSourceId[];
  /** Whether each says what is fetched from where. */
  explained?: boolean;
  /** With the sources that are chosen now; in the turn of the click. */
  onChoose(chosen: NetworkSourceId[]): void;
}

const EXPLAINED: Record<NetworkSourceId, () => string> = {
  'daily-papers-ko': () => t('digests.explain_ko'),
  'hf-daily-papers': () => t('digests.explain_hf'),
};

/** Chooses which sources are asked. */
export function SourceChoice({ chosen, explained = false, onChoose }: SourceChoiceProps) {
  return (
    <fieldset class="choice">
      <legend class={explained ? 'unseen' : 'field-name'}>{t('digests.sources')}</legend>
      {NETWORK_SOURCES.map((source) => {
        const isChosen = chosen.includes(source);
        return (
          <label key={source} class="check">
            <input
              type="checkbox"
              data-testid={`source-${source}`}
              checked={isChosen}
              onChange={({ currentTarget }) => {
                const isOn = currentTarget.checked;
                // Until it is confirmed, what was there is still true.
                currentTarget.checked = isChosen;
                onChoose(NETWORK_SOURCES.filter((one) => (one === source ? isOn : chosen.includes(one))));
              }}
            />
            <span>
              {sourceText(source)}
              {explained && <span class="help">{EXPLAINED[source]()}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
