import { Minus, Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from './Button';
import { Icon } from './Icon';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Names of the two buttons, for who hears the page. */
  readonly fewer: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}

/** A small whole number, one more or one less. */
export function Stepper({ label, value, least, most, fewer, more, onChange }: StepperProps) {
  const id = useId();
  const set = (wished: number): void => {
    if (Number.isInteger(wished)) onChange(Math.min(most, Math.max(least, wished)));
  };
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <div class="stepper">
        <Button disabled={value <= least} onClick={() => set(value - 1)}>
          <Icon of={Minus} label={fewer} />
        </Button>
        <input
          id={id}
          class="input numbers"
          inputMode="numeric"
          value={value}
          onChange={(event) => set(Number(event.currentTarget.value))}
        />
        <Button disabled={value >= most} onClick={() => set(value + 1)}>
          <Icon of={Plus} label={more} />
        </Button>
      </div>
    </div>
  );
}
