import { encode } from 'uqr';

/** A square code of a text, drawn in the page: nothing leaves it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect class="qr__ground" width={size} height={size} />
      <path class="qr__code" d={dark.join('')} />
    </svg>
  );
}
