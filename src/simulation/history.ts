import { Chance } from './chance';
import { Comers } from './comers';
import { DAY_MS } from './demand';
import { type Forecast, forecast } from './forecast';
import type { Frame } from './frame';
import { Lobby, type Watch } from './lobby';
import type { Post } from './post';
import { Random } from './random';
import type { Waiter } from './ticket';

/** Something that happened in a simulated lobby; `at` in ms since 1970 on the site's clock. */
export type Happening =
  | {
      readonly kind: 'taken';
      readonly at: number;
      readonly ticket: number;
      /** Index of the service in the scenario. */
      readonly service: number;
      readonly priority: number;
      readonly ahead: number;
      /** What could be known of the wait; null when no forecast was asked for. */
      readonly forecast: Forecast | null;
    }
  | {
      readonly kind: 'called';
      readonly at: number;
      readonly ticket: number;
      /** Index of the counter in the scenario. */
      readonly counter: number;
    }
  | {
      readonly kind: 'ended';
      readonly at: number;
      readonly ticket: number;
      readonly counter: number;
      readonly came: boolean;
    }
  | { readonly kind: 'left'; readonly at: number; readonly ticket: number }
  /** Somebody who left would have been called now. */
  | { readonly kind: 'missed'; readonly at: number; readonly ticket: number }
  | {
      readonly kind: 'counter';
      readonly at: number;
      readonly counter: number;
      readonly state: 'open' | 'paused' | 'closed';
    };

/** Writes down what a lobby tells, and what those who left have missed. */
class Chronicle implements Watch {
  readonly happened: Happening[] = [];
  lobby!: Lobby;
  private readonly gone = new Set<Waiter>();
  private day = 0;
  private today = 0;

  constructor(
    private readonly chance: Chance,
    private readonly runs: number,
    private readonly seed: string,
  ) {}

  taken(waiter: Waiter, waits: boolean): void {
    const { number: ticket, service, priority, takenAt: at } = waiter;
    const day = Math.floor(at / DAY_MS);
    this.today = day === this.day ? this.today + 1 : 1;
    this.day = day;
    const ahead = waits ? this.lobby.waiters.ahead(waiter) : 0;
    const forecast = this.forecast(waiter, waits);
    this.happened.push({ kind: 'taken', at, ticket, service, priority, ahead, forecast });
  }

  called(waiter: Waiter, post: Post): void {
    this.tell({ kind: 'called', at: this.now, ticket: waiter.number, counter: post.index });
  }

  ended(waiter: Waiter, post: Post): void {
    const came = !this.chance.staysAway(waiter);
    this.tell({ kind: 'ended', at: this.now, ticket: waiter.number, counter: post.index, came });
  }

  left(waiter: Waiter): void {
    this.gone.add(waiter);
    this.tell({ kind: 'left', at: this.now, ticket: waiter.number });
  }

  /** A ghost is put back into its line for as long as it takes to ask the rule. */
  looking(post: Post): void {
    const { waiters } = this.lobby;
    for (const ghost of this.gone) {
      if ((post.ranks[ghost.service] as number) < 0) continue;
      waiters.enter(ghost);
      const isNext = waiters.next(post.lines) === ghost;
      waiters.leave(ghost);
      if (!isNext) continue;
      this.gone.delete(ghost);
      this.tell({ kind: 'missed', at: this.now, ticket: ghost.number });
    }
  }

  changed({ index, state }: Post): void {
    const shown = state === 'idle' || state === 'busy' ? 'open' : state;
    this.tell({ kind: 'counter', at: this.now, counter: index, state: shown });
  }

  private get now(): number {
    return this.lobby.now;
  }

  private tell(one: Happening): void {
    this.happened.push(one);
  }

  private forecast(waiter: Waiter, waits: boolean): Forecast | null {
    if (this.runs === 0) return null;
    if (!waits) return { low: 0, expected: 0, high: 0 };
    const name = `${this.seed}/forecast/${waiter.number}`;
    return forecast(this.lobby, waiter, this.today, { runs: this.runs, name });
  }
}

/**
 * Everything that happens in a lobby, in order: the same seed gives the same history. With
 * `forecastRuns` above 0 each ticket carries what could be known of its wait, from that many runs.
 */
export function* simulate(frame: Frame, seed: number, forecastRuns = 0): Generator<Happening> {
  const name = String(seed);
  const stream = (id: string): Random => new Random(`${name}/pauses/${id}`);
  const pauses = frame.scenario.counters.map(({ id }) => stream(id));
  // Each ticket brings its own luck; nothing is drawn from the first stream.
  const chance = new Chance(frame.scenario, new Random(name), pauses);
  const chronicle = new Chronicle(chance, forecastRuns, name);
  const lobby = new Lobby(frame, chance, chronicle, new Comers(frame, name));
  chronicle.lobby = lobby;
  lobby.begin();
  while (!lobby.isOver && lobby.step()) {
    yield* chronicle.happened;
    chronicle.happened.length = 0;
  }
}
