import { headingFor, KOREAN_HEADINGS } from '../../../data/digest/labels';
import { t } from '../../text';

export interface SectionChoicesProps {
  /** Labels, in lower case, of the sections that the card folds away; unknown ones are kept. */
  hidden: readonly string[];
  onHidden(hidden: readonly string[]): void;
}

/** Which sections of a summary the card shows at once. */
export function SectionChoices({ hidden, onHidden }: SectionChoicesProps) {
  return (
    <fieldset class="choice" data-testid="sections">
      <legend class="field-name">{t('appearance.sections')}</legend>
      {[...KOREAN_HEADINGS.keys()].map((label) => (
        <label key={label} class="check">
          <input
            type="checkbox"
            value={label}
            checked={!hidden.includes(label)}
            onChange={({ currentTarget }) => {
              const others = hidden.filter((one) => one !== label);
              onHidden(currentTarget.checked ? others : [...others, label]);
            }}
          />
          {headingFor(label, 'ko')}
        </label>
      ))}
    </fieldset>
  );
}
