import type { SupervisionBoard } from '../../src/contract/boards';

export type SupervisedService = SupervisionBoard['services'][number];

/** From nobody waiting to people whom no counter can receive. */
export const LEVELS = ['none', 'low', 'moderate', 'high', 'saturated', 'no-counter'] as const;
export type Level = (typeof LEVELS)[number];

/** How a line stands against its target; `share` is the worst wait over the target. */
export interface Pressure {
  readonly level: Level;
  readonly share: number;
}

/** Judges a line that has no objective of its own, seconds. */
const TARGET_S = 1200;

function levelOf(share: number): Level {
  if (share < 0.5) return 'low';
  if (share < 0.8) return 'moderate';
  return share <= 1 ? 'high' : 'saturated';
}

/** The longest wait of the line, had or expected, against its target. */
export function pressureOf(service: SupervisedService, nowMs: number): Pressure {
  if (service.waiting === 0) return { level: 'none', share: 0 };
  const oldestS = service.oldestAt === null ? 0 : (nowMs - Date.parse(service.oldestAt)) / 1000;
  const expectedS = 'unknown' in service.wait ? 0 : service.wait.expectedS;
  const share = Math.max(oldestS, expectedS) / (service.targetS ?? TARGET_S);
  return { level: service.open === 0 ? 'no-counter' : levelOf(share), share };
}

/** The most pressed line first; lines alike stay in the order of the site. */
export function byPressure(
  services: readonly SupervisedService[],
  nowMs: number,
): SupervisedService[] {
  const rank = (service: SupervisedService): number => {
    const { level, share } = pressureOf(service, nowMs);
    return LEVELS.indexOf(level) * 1_000 + Math.min(share, 999);
  };
  return [...services].sort((a, b) => rank(b) - rank(a));
}
