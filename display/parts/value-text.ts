import { intlTag } from '../../src/words/words';
import type { MeasureView } from '../../src/contract/indicators';
import { durationText, language } from './languages';

/** Longer ones are told in minutes. */
const SECONDS_TOLD = 120;

/** A value as its unit is told: 93 %, 42 s, 12 min, 1 240. */
export function valueText(unit: MeasureView['unit'], value: number): string {
  const tag = intlTag(language.current);
  if (unit === 'share') {
    const maximumFractionDigits = value > 0.99 && value < 1 ? 1 : 0;
    return value.toLocaleString(tag, { style: 'percent', maximumFractionDigits });
  }
  if (unit === 'seconds') {
    if (value >= SECONDS_TOLD) return durationText(Math.round(value / 60));
    const options = { style: 'unit', unit: 'second', maximumFractionDigits: 0 } as const;
    return value.toLocaleString(tag, options);
  }
  return value.toLocaleString(tag, { maximumFractionDigits: 0 });
}

/** What a commitment without a figure of its own would be told in. */
export function unitOf(target: number): MeasureView['unit'] {
  return target > 0 && target <= 1 ? 'share' : 'seconds';
}
