export interface ChoiceProps<Value extends string | number> {
  name: string;
  testid: string;
  value: Value;
  /** Every value, and what it is called. */
  options: readonly (readonly [value: Value, name: string])[];
  onChoose(value: Value): void;
}

/** One of a few values. */
export function Choice<Value extends string | number>({ name, testid, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="field">
      <span class="field-name">{name}</span>
      <select
        data-testid={testid}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
