interface StepsProps {
  readonly label: string;
  readonly titles: readonly string[];
  /** Place of the step one is at, from 0; those before are done. */
  readonly at: number;
  /** Said after the title of a step that is done. */
  readonly done: string;
}

/** Where one is in a form of several steps. */
export function Steps({ label, titles, at, done }: StepsProps) {
  return (
    <ol class="steps" aria-label={label}>
      {titles.map((title, place) => (
        <li
          key={title}
          class={place < at ? 'steps__step steps__step--done' : 'steps__step'}
          aria-current={place === at ? 'step' : undefined}
        >
          {title}
          {place < at && <span class="unseen"> {done}</span>}
        </li>
      ))}
    </ol>
  );
}
