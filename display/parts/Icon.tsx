import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  /** A drawing of `lucide`, imported by its name: a page carries those it shows and no other. */
  readonly of: IconNode;
  /** What it says when no word stands beside it; without, screen readers pass over it. */
  readonly label?: string;
  /** Points somewhere along the line of reading: mirrored where one reads from right to left. */
  readonly turns?: boolean;
}

/** A line drawing, as high as the text beside it and in its colour. */
export function Icon({ of, label, turns = false }: IconProps) {
  return (
    <svg
      class={turns ? 'icon icon--turns' : 'icon'}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
