import type { IconNode } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import { KeyHint } from './KeyHint';

type Attributes = Omit<JSX.IntrinsicElements['button'], 'icon' | 'class' | 'children'>;

interface ButtonProps extends Attributes {
  /** One main action a view; « quiet » for what is rarely wanted; « danger » for what can't be undone. */
  readonly look?: 'main' | 'quiet' | 'danger';
  /** Its command is in flight. */
  readonly busy?: boolean;
  readonly icon?: IconNode;
  /** The key that does the same. */
  readonly keyHint?: string;
  /** A class of the page, for its place. */
  readonly place?: string;
  readonly children: ComponentChildren;
}

/** A button; it sends a form only when its `type` says so. */
export function Button({ look, busy, icon, keyHint, place, children, ...rest }: ButtonProps) {
  const classes = ['button', look && `button--${look}`, place].filter(Boolean).join(' ');
  return (
    <button type="button" class={classes} aria-busy={busy} {...rest}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {keyHint !== undefined && <KeyHint>{keyHint}</KeyHint>}
    </button>
  );
}
