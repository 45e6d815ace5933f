import type { ComponentChildren } from 'preact';

/**
 * Holds a table that may be wider than its card: it scrolls in here, by keyboard too. A group, since
 * the card around it is the landmark of that name.
 */
export function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="scrolling" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
