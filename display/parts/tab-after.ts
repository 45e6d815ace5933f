/** How far each arrow goes along the line of reading. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tab that a key leads to, round the end; null when the key is for something else. */
export function tabAfter(
  names: readonly string[],
  chosen: string,
  key: string,
  rtl: boolean,
): string | null {
  if (key === 'Home') return names[0] ?? null;
  if (key === 'End') return names.at(-1) ?? null;
  const step = STEPS[key];
  if (step === undefined || names.length === 0) return null;
  const place = names.indexOf(chosen) + (rtl ? -step : step);
  return names[(place + names.length) % names.length] ?? null;
}
