import { length } from '../../core/line';
import { type Day, dayNumber } from '../../core/time';
import type { Outcome, Wish } from '../../engine/ask';
import { AlertWatch } from '../../engine/alert-watch';
import { BatchDraft } from '../../engine/batch';
import type { View } from '../../engine/boards/view';
import type { Batch } from '../../engine/journal-port';
import type { SiteState } from '../../engine/site-state';
import { Agent } from '../demo/agent';
import { type Arrival, arrivalsOf } from '../demo/arrivals';
import { randomOf } from '../demo/random';
import { type Shift, shiftsOf } from '../demo/shifts';
import { visitorsCome } from '../demo/visitors';
import { PastDoors } from './past-doors';
import { PastStage } from './past-stage';
import { occasionOf } from './seasons';
import { Supervisor } from './supervisor';
import { TurnedTime } from './turned-time';

/** Who acted, in the journal. */
const ACTOR = 'demonstration';
/** The waits are told again this often, minutes; in between they follow who comes and is called. */
const REFRESH = 5;
/** The hour to come is run forward this often, for the alerts: milliseconds. */
const AHEAD_MS = 4 * 60_000;
/** An alert wants three looks in a row after the run of the hour: where so many wait they follow soon, seconds. */
const BUSY = 12;
const LOOKS_AGAIN_S = [15, 15, 15] as const;
/** Numbers apart enough that no two people of two days draw the same chances. */
const APART = 7_919;

/** The parts of a view that nobody looks at. */
const NOTHING_TOLD = { epoch: '', waits: new Map(), printers: new Map() };

/** One day of the past, decided by the engine as if it were lived. */
export class PastDay {
  private readonly time: TurnedTime;
  private readonly draft: BatchDraft;
  private readonly stage: PastStage;
  private failure: unknown = null;

  constructor(
    private readonly state: SiteState,
    private readonly day: Day,
    private readonly seed: number,
  ) {
    const { calendar, site } = state;
    const midnight = calendar.startOf(day);
    this.time = new TurnedTime(midnight);
    this.draft = new BatchDraft(state, calendar.moment(midnight), new Map());
    const doors = new PastDoors(state, (wish) => this.ask(wish));
    const failed = (error: unknown): void => {
      this.failure ??= error;
    };
    this.stage = new PastStage(site.definition, day, doors, this.time, midnight, failed);
  }

  /** Lives the day; what it leaves behind, to be written in one commit. */
  async live(): Promise<Batch | null> {
    const { stage, day, time, state } = this;
    const random = (nth: number) => randomOf((this.seed + dayNumber(day) * APART + nth) * APART);
    const occasion = occasionOf(stage.site, day, random(0));
    const arrivals = arrivalsOf(stage.site, day, random(1), occasion);
    const shifts = shiftsOf(stage.site, day, random(2), occasion);
    this.people(arrivals, shifts, random);
    await time.runUntil(state.calendar.startOfNext(day));
    if (this.failure) throw this.failure;
    return this.draft.finish();
  }

  private people(
    arrivals: readonly Arrival[],
    shifts: readonly Shift[],
    random: (nth: number) => ReturnType<typeof randomOf>,
  ): void {
    const { stage } = this;
    const agents = shifts.map((shift, n) => new Agent(stage, shift, random(10 + n)).work());
    const visitors = visitorsCome(stage, arrivals, random(3));
    const ends = Math.max(0, ...shifts.map(({ closes }) => closes));
    const opens = Math.min(...shifts.map(({ opens: at }) => at));
    const watch = this.watch(opens, ends, new Set(shifts.map(({ counter }) => counter)), random(4));
    for (const one of [visitors, ...agents, watch]) stage.beside(one);
  }

  private ask(wish: Wish): Outcome {
    this.draft.turnTo(this.now());
    return this.draft.handle({ wish, id: null, actor: ACTOR });
  }

  private now(): View['now'] {
    return this.state.calendar.moment(this.time.now());
  }

  /** While anybody works the waits are told again, objectives are watched, and somebody acts. */
  private async watch(
    opens: number,
    ends: number,
    staffed: Set<string>,
    random: ReturnType<typeof randomOf>,
  ): Promise<void> {
    const { state, stage } = this;
    const ask = (wish: Wish): Outcome => this.ask(wish);
    const watch = new AlertWatch(({ wish }) => Promise.resolve(ask(wish)), AHEAD_MS);
    const supervisor = new Supervisor(stage, state.site, ask, random, staffed);
    for (let minute = opens; minute <= ends; minute += REFRESH) {
      await stage.until(minute);
      for (const seconds of [0, ...(this.waiting() >= BUSY ? LOOKS_AGAIN_S : [])]) {
        await stage.pass(seconds);
        // The watch tells the waits again by itself.
        await watch.refreshed({ ...NOTHING_TOLD, state, now: this.now() });
      }
      supervisor.look();
    }
  }

  private waiting(): number {
    return [...this.state.site.lines.values()].reduce((sum, line) => sum + length(line), 0);
  }
}
