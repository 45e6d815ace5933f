import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and how to put it right. */
  readonly error?: string;
  /** Draws the control with what ties it to its words. */
  readonly control: (tied: Tied) => JSX.Element;
}

/** What a control carries so that its label, hint and error are read with it. */
type Tied = Pick<
  JSX.IntrinsicElements['input'],
  'id' | 'class' | 'aria-describedby' | 'aria-invalid'
>;

/** A control with its label, its hint and its error: `control={(tied) => <input {...tied} />}`. */
export function Field({ label, hint, error, control }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {control({
        id,
        class: 'input',
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p class="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
