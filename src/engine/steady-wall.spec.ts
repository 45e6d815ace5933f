import { Subject } from 'rxjs';
import { finish, key, take } from '../../test/kit/ask';
import { TODAY } from '../../test/kit/given';
import { counter, service, site } from '../../test/kit/sites';
import type { Command } from '../core/commands';
import type { Estimate } from '../core/estimate';
import { serviceId } from '../core/ids';
import { type Instant, instant } from '../core/time';
import { BatchDraft, SYSTEM } from './batch';
import { FORECASTING, Pace } from './pace';
import { SiteState } from './site-state';
import { type Commit, type Waits, waitsOf, waitsStream } from './streams';

const TICK_MS = 15_000;
/** Between two things that somebody does. */
const STEP_MS = 50_000;
/** Ten minutes. */
const TICKS = 40;
/** A bound that moves further is a change to somebody in the room, seconds. */
const MOVED_S = 300;
const HALL = site(
  [service('A'), service('B')],
  [counter('c1', 'a'), counter('c2', 'ab'), counter('c3', 'b')],
);

const knownIn = (wait: Estimate | undefined): readonly number[] =>
  !wait || 'unknown' in wait ? [] : [wait.lowS, wait.highS];

/** By how many seconds a bound of a service moved at most. */
function movedBy(before: Waits, now: Waits): number {
  const far = [...now].flatMap(([id, wait]) => {
    const bounds = knownIn(before.get(id));
    return knownIn(wait).map((bound, i) => Math.abs(bound - (bounds[i] ?? bound)));
  });
  return Math.max(0, ...far);
}

/** A busy lobby whose waits are told by the engine's own stream, on a clock turned by hand. */
class Wall {
  readonly told: Waits[] = [];
  private readonly state = new SiteState({ definition: HALL, after: 1, facts: [] }, null);
  private readonly commits$ = new Subject<Commit>();
  private readonly ticks$ = new Subject<Instant>();
  private at = Date.parse(`${TODAY}T10:00:00Z`);

  constructor() {
    const current = () => ({ state: this.state, at: instant(this.at) });
    const forward = new Pace(FORECASTING);
    const { commits$, ticks$ } = this;
    waitsStream([], { commits$, ticks$, current, forward }).subscribe((waits) =>
      this.told.push(waits),
    );
  }

  does(...wishes: readonly Command[]): void {
    for (const wish of wishes) {
      const draft = new BatchDraft(
        this.state,
        this.state.calendar.moment(instant(this.at)),
        new Map(),
      );
      draft.handle({ wish, id: null, actor: SYSTEM });
      this.commits$.next({ facts: draft.facts, state: this.state });
      this.pass(STEP_MS);
    }
  }

  /** Nothing happens for so many ticks: what was told at each, and what was run. */
  ticks(count: number): { readonly told: Waits[]; readonly bare: Waits[] } {
    const from = this.told.length;
    const bare: Waits[] = [];
    for (let i = 0; i < count; i += 1) {
      this.pass(TICK_MS);
      this.ticks$.next(instant(this.at));
      jest.advanceTimersByTime(1_000);
      bare.push(waitsOf(this.state, instant(this.at)));
    }
    return { told: this.told.slice(from), bare };
  }

  private pass(ms: number): void {
    this.at += ms;
    jest.advanceTimersByTime(ms);
  }
}

/** People wait in both lines, all counters are with somebody, and some visits were measured. */
function busyWall(): Wall {
  const wall = new Wall();
  wall.does(key('c1', 'open'), key('c2', 'open'), key('c3', 'open'));
  for (let n = 0; n < 24; n += 1) {
    wall.does(take('a'), take('b'));
    const id = `c${1 + (n % 3)}`;
    if (n % 2 === 0) wall.does(key(id, 'next'));
    if (n % 3 === 0) wall.does(finish(id));
  }
  return wall;
}

const changes = (told: readonly Waits[]): number =>
  told.reduce((sum, waits, i) => {
    const before = told[i - 1]?.get(serviceId('a'));
    return before && before !== waits.get(serviceId('a')) ? sum + 1 : sum;
  }, 0);

describe('the waits on a wall while nothing happens', () => {
  let quiet: ReturnType<Wall['ticks']>;

  beforeAll(() => {
    jest.useFakeTimers();
    quiet = busyWall().ticks(TICKS);
  });
  afterAll(() => jest.useRealTimers());

  it('given common chances, then a run hardly differs from the one before', () => {
    const moves = quiet.bare.slice(1).map((waits, i) => movedBy(quiet.bare[i] as Waits, waits));
    moves.sort((a, b) => a - b);
    expect(moves[Math.floor(0.5 * moves.length)]).toBeLessThan(30);
    expect(moves[Math.floor(0.9 * moves.length)]).toBeLessThan(150);
  });

  it('given hysteresis, then what is told stays although every run is a little other', () => {
    expect(quiet.told).toHaveLength(TICKS);
    expect(changes(quiet.bare)).toBeGreaterThan(0.8 * TICKS);
    expect(changes(quiet.told)).toBeLessThan(0.1 * TICKS);
    const far = quiet.told.filter(
      (waits, i) => movedBy(quiet.told[i - 1] ?? waits, waits) > MOVED_S,
    );
    expect(far.length).toBeLessThan(0.05 * TICKS);
  });
});
