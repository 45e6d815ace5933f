import type { ComponentChildren } from 'preact';

interface KeyHintProps {
  /** Not read aloud: the words around say it. */
  readonly silent?: boolean;
  readonly children: ComponentChildren;
}

/** The key that does the same as what it stands beside. */
export function KeyHint({ silent, children }: KeyHintProps) {
  return (
    <kbd class="key" aria-hidden={silent ? 'true' : undefined}>
      {children}
    </kbd>
  );
}
