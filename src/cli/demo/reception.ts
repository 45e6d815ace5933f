import { between, chance, logNormal, type Random } from './random';

/** How one call will go: who comes, after how long, and what then happens. All in seconds. */
export interface Reception {
  readonly comes: boolean;
  /** From the call to the counter; before a recall, when nobody comes. */
  readonly walkS: number;
  readonly serviceS: number;
  /** Sent on to another service instead of being finished. */
  readonly transferred: boolean;
  /** After how long somebody who missed the call is back; null for who never comes back. */
  readonly backAfterS: number | null;
  /** Put aside for a paper that is missing, and back with it after so long; null: nothing is. */
  readonly asideS: number | null;
  /** Somebody said absent turns up at once: the agent takes it back. */
  readonly turnsUp: boolean;
  /** A pause of the agent afterwards; 0 mostly. */
  readonly pauseS: number;
}

const NO_SHOW = 0.03;
const BACK = 0.5;
const TRANSFER = 0.02;
const ASIDE = 0.015;
const TURNS_UP = 0.1;
const PAUSE = 0.02;
/** Standard deviation of a service time, against its mean. */
const VARIATION = 0.6;
const SHORTEST_S = 20;

/** Draws one reception; `usualS`: the mean of the service at this agent's pace. */
export function receptionOf(usualS: number, random: Random): Reception {
  const comes = !chance(random, NO_SHOW);
  const back = chance(random, BACK);
  return {
    comes,
    walkS: comes ? between(random, 15, 60) : between(random, 45, 75),
    serviceS: Math.max(SHORTEST_S, logNormal(random, usualS, VARIATION)),
    transferred: chance(random, TRANSFER),
    backAfterS: back ? between(random, 120, 600) : null,
    asideS: chance(random, ASIDE) ? between(random, 300, 1500) : null,
    turnsUp: chance(random, TURNS_UP),
    pauseS: chance(random, PAUSE) ? between(random, 180, 600) : 0,
  };
}
