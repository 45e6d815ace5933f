import type { WeeklyFigure, WeeklyReport } from '../../contract/weekly';
import type { KeyFigure, Trend } from '../../documents/content';
import { countText, durationText, many, NO_FIGURE, percentText, tenthsText } from './texts';

/** How a kind of figure is written, compared and judged. */
interface Kind {
  readonly text: (value: number) => string;
  /** The change from before, with its sign left out; null: too small to be one. */
  readonly change: (value: number, before: number) => string | null;
  /** Whether more is good. */
  readonly rising: boolean | null;
}

const share = (rising: boolean): Kind => ({
  text: percentText,
  change: (value, before) => {
    const points = Math.abs(value - before) * 100;
    return points < 0.5 ? null : many(Math.round(points), 'point');
  },
  rising,
});

const COUNT: Kind = {
  text: countText,
  change: (value, before) => {
    const part = before > 0 ? Math.abs(value / before - 1) : 0;
    return part < 0.01 ? null : percentText(part);
  },
  rising: null,
};

const WAIT: Kind = {
  text: durationText,
  change: (value, before) => {
    const minutes = Math.round(Math.abs(value - before) / 60);
    return minutes === 0 ? null : `${minutes}\u00a0min`;
  },
  rising: false,
};

function trendOf({ value, before }: WeeklyFigure, kind: Kind): Trend | null {
  if (value === null || before === null) return null;
  const change = kind.change(value, before);
  const usual = `(${kind.text(before)})`;
  if (change === null) return { direction: 'same', good: null, text: `stable ${usual}` };
  const up = value > before;
  const good = kind.rising === null ? null : up === kind.rising;
  return {
    direction: up ? 'up' : 'down',
    good,
    text: `${up ? '+' : '−'}\u00a0${change} ${usual}`,
  };
}

function tile(label: string, figure: WeeklyFigure, kind: Kind, of: string): KeyFigure {
  const trend = trendOf(figure, kind);
  const value = figure.value === null ? NO_FIGURE : kind.text(figure.value);
  const note = figure.value === null ? `trop peu de mesures (${countText(figure.of)})` : of;
  return { label, value, note, ...(trend ? { trend } : {}) };
}

/** The week in five figures, each with the four weeks before in brackets. */
export function keyFigures({ figures, openDays }: WeeklyReport): KeyFigure[] {
  const { received, within, p90S, left, satisfied } = figures;
  const perDay = openDays > 0 ? tenthsText(received.of / openDays) : '0';
  return [
    tile('Usagers reçus', received, COUNT, `${perDay} par jour ouvert`),
    tile(
      'Reçus dans l’objectif',
      within,
      share(true),
      `sur ${many(within.of, 'attente jugée', 'attentes jugées')}`,
    ),
    tile(
      '9 sur 10 ont attendu moins de',
      p90S,
      WAIT,
      `sur ${many(p90S.of, 'attente mesurée', 'attentes mesurées')}`,
    ),
    tile('Partis avant l’appel', left, share(false), `sur ${many(left.of, 'ticket')}`),
    tile(
      'Satisfaits de leur attente',
      satisfied,
      share(true),
      `sur ${many(satisfied.of, 'réponse')}`,
    ),
  ];
}
