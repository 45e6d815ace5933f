import type { WhatIf, WhatIfCourse } from '../../src/contract/staffing';
import { intlTag } from '../../src/words/words';
import { type Column, DataTable } from '../parts/DataTable';
import { language, minuteText, t } from '../parts/languages';
import { Notice } from '../parts/Notice';
import { numberText, shareText, UNKNOWN, waitLength } from '../reports/format';

type Waited = WhatIfCourse['totals'];

/** A half-hour, or the whole day, before and after the changes; one of them may have had nobody. */
interface Row {
  readonly name: string;
  readonly before: Waited | undefined;
  readonly after: Waited | undefined;
}

function rowsOf({ before, after }: WhatIf): Row[] {
  const starts = [...before.halfHours, ...after.halfHours].map(({ from }) => from);
  const in_ = ({ halfHours }: WhatIfCourse, start: number) =>
    halfHours.find(({ from }) => from === start)?.all;
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .map((start) => ({
      name: minuteText(start),
      before: in_(before, start),
      after: in_(after, start),
    }));
}

const pair = (name: string, of: (waited: Waited) => string): Column<Row>[] =>
  (['before', 'after'] as const).map((side) => ({
    name: `${name}-${side}`,
    head: t(`staffing.result.${name}.${side}`),
    of: (row) => {
      const waited = row[side];
      return waited ? of(waited) : UNKNOWN;
    },
    numeric: true,
  }));

/** A day before and after the changes: what they come to, how far to believe it, half-hour by half-hour. */
export function WhatIfResult({ told }: { readonly told: WhatIf }) {
  const { before, after } = told;
  const whole = { name: t('staffing.result.whole'), before: before.totals, after: after.totals };
  return (
    <div class="what-if-result">
      <ul>
        {differences(told).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Notice tone="info">
        <p>{honesty(told)}</p>
      </Notice>
      <DataTable<Row>
        caption={t('staffing.result.table')}
        columns={[
          { name: 'half', head: t('staffing.column.half'), of: ({ name }) => name },
          ...pair('p50', ({ p50S }) => waitLength(p50S)),
          ...pair('p90', ({ p90S }) => waitLength(p90S)),
          ...pair('within', ({ within }) => shareText(within)),
        ]}
        rows={rowsOf(told)}
        keyOf={({ name }) => name}
        total={whole}
      />
    </div>
  );
}

/** « +1,2 », « −0,4 », isolated from left to right: in Arabic the sign would end up behind. */
const signed = (value: number): string => {
  const options = { maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return `\u2066${value.toLocaleString(intlTag(language.current), options)}\u2069`;
};

type Difference = WhatIf['difference']['within'];

function sentence(key: string, difference: Difference, unit: number): string[] {
  if (!difference) return [];
  const [mean, low, high] = [difference.mean, difference.low, difference.high].map((value) =>
    signed(value / unit),
  );
  return [t(key, { mean: mean ?? '', low: low ?? '', high: high ?? '' })];
}

function differences({ difference, before, after }: WhatIf): string[] {
  return [
    ...sentence('staffing.result.wait', difference.meanWaitS, 60),
    ...sentence('staffing.result.share', difference.within, 0.01),
    t('staffing.result.notReceived', {
      before: numberText(before.totals.notReceived, 1),
      after: numberText(after.totals.notReceived, 1),
    }),
  ];
}

/** How far the model may be believed. */
function honesty({ past, replayErrorS, runs }: WhatIf): string {
  if (!past || replayErrorS === null) return t('staffing.result.coming', { runs });
  return t('staffing.result.past', { minutes: numberText(replayErrorS / 60, 1), runs });
}
