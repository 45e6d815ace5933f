import type { ComponentChildren } from 'preact';

/** What a mark means; its words say the same, for colour is never alone. */
export type Tone = 'primary' | 'accent' | 'good' | 'warn' | 'bad' | 'alarm';

interface MarkProps {
  readonly tone?: Tone | undefined;
  readonly small?: boolean;
  readonly children: ComponentChildren;
}

/** One or two words on a coloured ground: a state, a kind. */
export function Mark({ tone, small, children }: MarkProps) {
  const classes = ['mark', tone && `mark--${tone}`, small && 'mark--small'];
  return <span class={classes.filter(Boolean).join(' ')}>{children}</span>;
}
