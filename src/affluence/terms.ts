/**
 * What an indicator is made of, as sums by name in a quarter-hour: a count, or seconds to 1/1024.
 * What is not there is zero. `NAME~BUCKET` is a part of a distribution, by the buckets of
 * `histogram.ts`; a name behind `DIMENSION=VALUE/` is of that cut only, e.g. `priority=1/taken`.
 */
export type Terms = Readonly<Record<string, number>>;
