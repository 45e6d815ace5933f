/** A stretch of days, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The periods offered by name; `custom` is whatever else was asked. */
export const PRESETS = ['week', 'thirty', 'month'] as const;
export type Preset = (typeof PRESETS)[number];

const DAY_MS = 86_400_000;

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** The day `count` days after another one. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** A named period that ends on the last day with data. */
export function periodOf(preset: Preset, last: string): Period {
  if (preset === 'week') return { from: addDays(last, -6), to: last };
  if (preset === 'thirty') return { from: addDays(last, -29), to: last };
  return { from: `${last.slice(0, 8)}01`, to: last };
}

/** The name of a period, or `custom`. */
export function presetOf(period: Period, last: string): Preset | 'custom' {
  const same = (preset: Preset): boolean => {
    const named = periodOf(preset, last);
    return named.from === period.from && named.to === period.to;
  };
  return PRESETS.find(same) ?? 'custom';
}

/** Why a period can't be asked for; null when it can. */
export function faultOf({ from, to }: Period): 'not-a-day' | 'reversed' | 'too-long' | null {
  if (!isDay(from) || !isDay(to)) return 'not-a-day';
  if (to < from) return 'reversed';
  // The server reports at most five years at once.
  return Date.parse(to) - Date.parse(from) > 5 * 365 * DAY_MS ? 'too-long' : null;
}

/** Today on the device, in a time zone; only for a site that has had no day yet. */
export function todayIn(zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
}
