import type { IndicatorsReport, IndicatorView, MeasureView } from '../../src/contract/indicators';

/** One figure of the table. */
export interface IndicatorRow {
  readonly theme: string;
  readonly indicator: IndicatorView;
  readonly measure: MeasureView;
}

const SPREAD = ['median', 'p90'] as const;

/** What the table shows, theme by theme; the file (CSV) has all the rest. */
export const THEMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  wait: {
    'I-01': ['share', 'due'],
    'I-02': ['share', 'leftWhileLate'],
    'I-03': [...SPREAD, 'max'],
    'I-04': [...SPREAD, 'moved'],
  },
  service: { 'I-05': SPREAD, 'I-06': SPREAD },
  promises: { 'I-08': ['share', 'close', 'bias', 'error'] },
  people: {
    'I-10': ['ofAll', 'tenMinutes', 'within', ...SPREAD],
    'I-11': ['share'],
    'I-12': ['language'],
  },
  endings: {
    'I-17': ['share', 'median'],
    'I-18': ['share', 'recovered'],
    'I-19': ['unreceived', 'share', 'overtime'],
  },
  opinions: { 'I-26': ['share', 'response'] },
  means: {
    'I-32': ['channel'],
    'I-33': ['share', 'missingHours'],
    'I-34': ['arrivals', 'overlap'],
    'I-35': ['share', 'worked', 'toAction', 'toBack'],
  },
  places: {
    'I-14': ['inside', 'entries', 'drift'],
    'I-15': ['over80S', 'over95S', 'overOperatingS', 'overLegalS'],
    'I-16': ['share'],
    'I-09': ['lobby'],
    'I-29': ['lobby'],
    'I-31': ['lobby', 'kiosk', 'console', 'server'],
  },
  data: { 'I-38': ['measured', 'inaccurate', 'late', 'undone'] },
};

/** Indicators that are told under the name of another. */
const NAMED_AS: Readonly<Record<string, string>> = {
  'I-21': 'I-20',
  'I-22': 'I-20',
  'I-23': 'I-20',
  'I-24': 'I-20',
  'I-28': 'I-27',
  'I-37': 'I-36',
};

/** Figures that are told otherwise than their name; a share of what the indicator's name says: by it alone. */
const TOLD: Readonly<Record<string, string>> = {
  'I-08 share': 'kept',
  'I-17 median': 'leftAfter',
  'I-19 share': 'ofAll',
  'I-35 share': 'acted',
};

/** What a figure is called beside the name of its indicator; null: by that name alone. */
export function partOf(id: string, name: string): string | null {
  return TOLD[`${id} ${name}`] ?? (name === 'share' ? null : name);
}

/** Under which indicator's name one is told. */
export const nameOf = (id: string): string => NAMED_AS[id] ?? id;

/** The figures of a report in the order of the themes. */
export function rowsOf({
  indicators,
  before,
}: Pick<IndicatorsReport, 'indicators' | 'before'>): IndicatorRow[] {
  // A year before without a day open has counts of zero, and they say nothing.
  const past = (measure: MeasureView): MeasureView =>
    before && before.openDays > 0 ? measure : { ...measure, before: null };
  const known = new Map(indicators.map((one) => [one.id, one]));
  return Object.entries(THEMES).flatMap(([theme, ids]) =>
    Object.entries(ids).flatMap(([id, names]) => {
      const indicator = known.get(id);
      if (!indicator) return [];
      return names.flatMap((name) =>
        indicator.measures
          .filter((measure) => measure.name === name)
          .map((measure) => ({ theme, indicator, measure: past(measure) })),
      );
    }),
  );
}

/** What a figure rests on, as it is counted. */
export type Counted = 'people' | 'seconds' | 'minutes' | 'quarters' | 'days' | 'itself';

const COUNTED: Readonly<Record<string, Counted>> = {
  'I-09': 'minutes',
  'I-11': 'seconds',
  'I-15': 'seconds',
  'I-16': 'seconds',
  'I-29': 'minutes',
  'I-31': 'minutes',
  'I-33': 'quarters',
  'I-34': 'quarters',
};

/** In what the « measured on » of a figure is counted; `itself`: the figure is the count. */
export function countedIn({ indicator: { id }, measure: { name, unit } }: IndicatorRow): Counted {
  if (name === 'inside') return 'seconds';
  if (name === 'overtime') return 'days';
  if (unit === 'count') return 'itself';
  return COUNTED[id] ?? 'people';
}

/** The indicators without a figure, those of one name together. */
export function unmeasuredOf({
  indicators,
}: Pick<IndicatorsReport, 'indicators'>): { ids: string[]; reason: string }[] {
  const groups = new Map<string, { ids: string[]; reason: string }>();
  for (const { id, reason } of indicators) {
    if (reason === null) continue;
    const group = groups.get(nameOf(id));
    if (group) group.ids.push(id);
    else groups.set(nameOf(id), { ids: [id], reason });
  }
  return [...groups.values()];
}
