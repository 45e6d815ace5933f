import type { ComponentChildren } from 'preact';
import { KeyHint } from '../parts/KeyHint';

/** One of a list; `key` is what the form sends. */
export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
}

interface ChoiceListProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Where the focus goes when the window opens. */
  readonly first?: boolean;
}

/** Radio buttons with their digit: arrows and digits choose, Enter confirms. */
export function ChoiceList({ name, legend, choices, value, onChoose, first }: ChoiceListProps) {
  const focused = choices.some((choice) => choice.value === value) ? value : choices[0]?.value;
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {choices.map((choice, place) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            data-first={first && choice.value === focused ? '' : undefined}
            onChange={() => onChoose(choice.value)}
          />
          {place < 9 ? <KeyHint silent>{place + 1}</KeyHint> : <span />}
          <span class="choice-label">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
