import type { Interval } from '../core/definition';
import type { ServiceId } from '../core/ids';
import { ArrivalStream } from './arrival-stream';
import { intoMinute } from './closing';
import { Forward } from './forward';
import { type Ghost, type Part, waitingIn } from './lobby';
import { type Scene, sceneStart } from './outlook-start';
import { keyOf } from './random';
import type { Start } from './start';

/** Runs of a day. */
const RUNS = 200;
/** People in the runs of one step: so that a step takes a few milliseconds. */
const STEP_PEOPLE = 3_000;

/** The waits of whoever would come in one half-hour, one a run; Infinity: not called that day. */
export interface Asking {
  readonly service: ServiceId;
  readonly half: Interval;
  readonly waits: Float64Array;
}

/** Whoever would come in a half-hour, before anything was run. */
export const askingIn = (service: ServiceId, half: Interval): Asking => ({
  service,
  half,
  waits: new Float64Array(RUNS).fill(Infinity),
});

/**
 * Runs a part of a site until midnight, many times, and writes what the asking would wait. The site
 * is read at once, the runs come in steps, so that others can be served in between. In each step the
 * asking come at another moment of their half-hour: in the end they are spread over it evenly.
 */
export function runDay(scene: Scene, part: Part, asking: readonly Asking[]): Generator<void> {
  const ghosts = asking.map(({ service }): Ghost => ({ service, priority: 0, comesIn: 0 }));
  const present = scene.now.minute * 60 + intoMinute(scene.now);
  const waiting = waitingIn(scene.site, part.services).length;
  return stepsOf(sceneStart(scene, part, ghosts), part, asking, { present, waiting });
}

function* stepsOf(
  start: Start,
  part: Part,
  asking: readonly Asking[],
  { present, waiting: first }: { readonly present: number; readonly waiting: number },
): Generator<void> {
  const people = start.people.count + new ArrivalStream(start.arriving).expected;
  const step = Math.max(1, Math.min(RUNS, Math.floor(STEP_PEOPLE / people)));
  for (let run = 0; run < RUNS; run += step) {
    const runs = Math.min(step, RUNS - run);
    const moment = (run + runs / 2) / RUNS;
    const coming = asking
      .map((one) => ({ one, comesIn: comesIn(one.half, moment, present) }))
      .sort((a, b) => a.comesIn - b.comesIn);
    const lines = coming.map(({ one }) => part.services.indexOf(one.service));
    const times = coming.map((one) => one.comesIn);
    const { waits } = new Forward(asked(start, first, lines, times, run), runs).outcome();
    coming.forEach(({ one }, i) => {
      const from = (first + i) * runs;
      one.waits.set(waits.subarray(from, from + runs), run);
    });
    yield;
  }
}

/** Seconds from now to a moment, 0–1, of a half-hour. */
const comesIn = ({ from, to }: Interval, moment: number, present: number): number =>
  Math.max(0, (from + moment * (to - from)) * 60 - present);

/** The start of a step: who asks, in the order of their coming, and chances of its own. */
function asked(
  start: Start,
  first: number,
  lines: readonly number[],
  times: readonly number[],
  run: number,
): Start {
  const line = start.people.line.slice();
  const comesIn = start.people.comesIn.slice();
  line.set(lines, first);
  comesIn.set(times, first);
  const { arriving } = start;
  return {
    ...start,
    key: keyOf(start.key, run),
    people: { ...start.people, line, comesIn },
    arriving: { ...arriving, key: keyOf(arriving.key, run) },
  };
}
