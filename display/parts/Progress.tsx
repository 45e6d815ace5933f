import { useId } from 'preact/hooks';

interface ProgressProps {
  readonly label: string;
  /** Share done, 0 to 1; without, it is not known how long it will take. */
  readonly share?: number;
  /** What the share means: « 3 sur 8 ». */
  readonly words?: string;
}

/** How far something has come. */
export function Progress({ label, share, words }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <span id={id}>{label}</span>
      <progress max={1} value={share} aria-labelledby={id} />
      {words !== undefined && <span class="hint numbers">{words}</span>}
    </div>
  );
}
