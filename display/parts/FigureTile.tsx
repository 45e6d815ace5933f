interface FigureTileProps {
  readonly label: string;
  readonly value: string;
  /** How much was measured, or against what the value is judged. */
  readonly quality?: string;
}

/** One figure, large, with what it rests on; several stand in a `<dl>`. */
export function FigureTile({ label, value, quality }: FigureTileProps) {
  return (
    <div class="figure-tile">
      <dt>{label}</dt>
      <dd class="figure-tile__value numbers">{value}</dd>
      {quality !== undefined && <dd class="figure-tile__quality">{quality}</dd>}
    </div>
  );
}
