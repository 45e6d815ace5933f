/** The ways an arrow points. */
const WAYS = {
  right: 'M3 12h17m-7-7 7 7-7 7',
  rising: 'M5 19 19 5M8 5h11v11',
  falling: 'M5 5l14 14m0-11v11H8',
  steady: 'M3 12h17m-7-7 7 7-7 7',
} as const;

/** An arrow as high as the text beside it; words say the same to those who don't see it. */
export function Arrow({ points }: { points: keyof typeof WAYS }) {
  return (
    <svg class={`arrow arrow--${points}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={WAYS[points]} fill="none" stroke="currentColor" stroke-width="3" />
    </svg>
  );
}
