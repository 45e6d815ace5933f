import { type IndicatorReading, readAll } from '../affluence/indicators/catalogue';
import { commitmentsOf, type CommitmentState } from '../affluence/indicators/commitments';
import { counterGroups } from '../affluence/indicators/counter-groups';
import type { PeriodSums } from '../affluence/indicators/period-sums';
import { distribution, type Measure, term } from '../affluence/indicators/reading';
import { waitClasses } from '../affluence/indicators/wait-classes';
import { qualityOf } from '../affluence/indicators';
import type {
  CommitmentsReport,
  CommitmentView,
  IndicatorsQuery,
  IndicatorsReport,
  IndicatorView,
  MeasureView,
} from '../contract/indicators';
import type { SiteDefinition } from '../core/definition';

/** Sums of a period with the days that they are of. */
export interface Summed {
  readonly from: string;
  readonly to: string;
  readonly sums: PeriodSums;
}

// Objectives and shares of answers are told to a tenth of a percent: a tenth more digit than that.
const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;

function measureView(measure: Measure, before: Measure | undefined): MeasureView {
  const { name, key, unit, value, of, lowest, highest } = measure;
  return {
    name,
    key: key ?? null,
    unit,
    value: rounded(value),
    of: Math.round(of),
    lowest: rounded(lowest),
    highest: rounded(highest),
    before: rounded(before?.value),
  };
}

function indicatorView(
  { indicator, reading }: IndicatorReading,
  before: IndicatorReading | undefined,
): IndicatorView {
  const { id, formula, declarable } = indicator;
  const known = { id, formula, elsewhere: declarable === true, state: reading.state };
  if (reading.state === 'not-measured') {
    return { ...known, reason: reading.reason, basis: null, measures: [] };
  }
  const past = before?.reading.state === 'measured' ? before.reading.measures : [];
  const measures = reading.measures.map((one) =>
    measureView(
      one,
      past.find(({ name, key }) => name === one.name && key === one.key),
    ),
  );
  return { ...known, reason: null, basis: reading.basis, measures };
}

function waitsOf({ sums }: Summed, before: Summed | null): IndicatorsReport['waits'] {
  const classes = waitClasses(distribution(sums.figures.terms, 'reception'));
  const past = before
    ? waitClasses(distribution(before.sums.figures.terms, 'reception'))
    : undefined;
  return classes.map((one, i) => ({ ...one, before: past?.[i]?.count ?? null }));
}

/** The catalogue read over a period, beside 52 weeks before when they are there. */
export function indicatorsReport(
  { site, service }: Pick<IndicatorsQuery, 'site' | 'service'>,
  definition: SiteDefinition,
  now: Summed,
  before: Summed | null,
): IndicatorsReport {
  const past = before ? readAll(before.sums, definition) : [];
  const { figures, openQuarters, holes, openDays } = now.sums;
  return {
    site,
    service: service ?? null,
    from: now.from,
    to: now.to,
    before: before && { from: before.from, to: before.to, openDays: before.sums.openDays },
    openDays,
    quality: {
      openQuarters,
      holes,
      excluded: term(figures.terms, 'excluded'),
      autoClosed: rounded(qualityOf(figures).endUnknown),
    },
    indicators: readAll(now.sums, definition).map((one, i) => indicatorView(one, past[i])),
    waits: waitsOf(now, before),
    counterGroups: counterGroups(figures.terms, definition),
  };
}

function commitmentView({
  commitment,
  state,
  measure,
  target,
  reason,
}: CommitmentState): CommitmentView {
  const { nth, indicators, decides, proof } = commitment;
  return {
    nth,
    state,
    reason,
    indicators: [...indicators],
    decides:
      measure && decides
        ? { indicator: decides[0], measure: measureView(measure, undefined) }
        : null,
    target,
    proof,
  };
}

/** The twelve commitments over a year. */
export function commitmentsReport(
  site: string,
  year: number,
  definition: SiteDefinition,
  { from, to, sums }: Summed,
): CommitmentsReport {
  const commitments = commitmentsOf(readAll(sums, definition)).map(commitmentView);
  return { site, year, from, to, openDays: sums.openDays, commitments };
}
