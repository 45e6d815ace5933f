import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface FigureProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly words: string;
  readonly picture: ComponentChildren;
  /** « En tableau », and the same figures as a table. */
  readonly tableTitle: string;
  readonly table: ComponentChildren;
}

/** A picture with its title, its description, and the same as a table for who can't see it. */
export function Figure({ title, words, picture, tableTitle, table }: FigureProps) {
  const id = useId();
  return (
    <figure class="figure-part" aria-labelledby={id}>
      <h3 class="figure__title" id={id}>
        {title}
      </h3>
      <p class="figure__words">{words}</p>
      {picture}
      <details class="figure__table">
        <summary>{tableTitle}</summary>
        {table}
      </details>
    </figure>
  );
}
