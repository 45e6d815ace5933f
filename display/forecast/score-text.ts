import type { Forecast, ForecastScore } from '../../src/contract/forecast';
import { intlTag } from '../../src/words/words';
import { language, t } from '../parts/languages';

/** One decimal: « 1,8 ». */
export const people = (value: number): string =>
  new Intl.NumberFormat(intlTag(language.current), { maximumFractionDigits: 1 }).format(value);

function sentence(key: string, score: ForecastScore): string {
  return t(key, {
    mae: people(score.mae),
    lastWeek: people(score.lastWeek),
    fourWeeks: people(score.fourWeeks),
    chance: people(score.chance),
    coverage: Math.round(100 * score.coverage),
  });
}

/** How far the forecasts of the last four weeks were off, in sentences. */
export function scoreText({ score }: Forecast): string[] {
  const { dayBefore, weekBefore } = score;
  if (!dayBefore) return [t('forecast.notJudged')];
  return [
    sentence('forecast.score.dayBefore', dayBefore),
    ...(weekBefore ? [sentence('forecast.score.weekBefore', weekBefore)] : []),
  ];
}
