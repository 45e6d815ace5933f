import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  readonly title: string;
  /** Buttons at the end of its head. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a page on a ground of its own, named by its title. */
export function Card({ title, actions, children }: CardProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <header class="card__head">
        <h2 class="card__title" id={id}>
          {title}
        </h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
