import { arrivalAfter, DAY_MS } from './demand';
import type { Frame } from './frame';
import { gamma } from './gamma';
import type { Arrivals } from './lobby';
import { Random } from './random';
import type { ServiceLaw } from './scenario';
import type { Arrival } from './ticket';

function priorityOf(law: ServiceLaw, luck: number): number {
  const [first, second] = law.priorities;
  if (luck < second) return 2;
  return luck < first + second ? 1 : 0;
}

/** How busy a day is, against what its weekday lets expect. */
function factorOf({ scenario }: Frame, seed: string, day: number): number {
  if (scenario.dayShape === null) return 1;
  return gamma(scenario.dayShape, new Random(`${seed}/day factor/${day}`));
}

/** Those who come for one service on one day. Each purpose has its stream: laws do not disturb each other. */
function comersOf(frame: Frame, seed: string, service: number, day: number): Arrival[] {
  const law = frame.scenario.services[service] as ServiceLaw;
  const stream = (purpose: string) => new Random(`${seed}/${purpose}/${law.id}/${day}`);
  const [arrivals, priorities, durations] = [
    stream('arrivals'),
    stream('priority'),
    stream('duration'),
  ];
  const [noShows, held, patience] = [stream('no-show'), stream('held'), stream('patience')];
  const factor = frame.demand.weight(day) * factorOf(frame, seed, day);
  const found: Arrival[] = [];
  let exact = day * DAY_MS;
  for (;;) {
    exact = arrivalAfter(frame.demand.of(service), factor, exact, arrivals.exponential());
    // The last fraction of a millisecond must not carry anybody into the next day.
    if (exact === Infinity) return found;
    const luck = {
      duration: durations.uniform(),
      noShow: noShows.uniform(),
      held: held.uniform(),
      patience: patience.uniform(),
    };
    const priority = priorityOf(law, priorities.uniform());
    found.push({ at: Math.floor(exact), service, priority, luck });
  }
}

/** Everybody who comes, day by day. */
export class Comers implements Arrivals {
  private today: Arrival[] = [];
  private place = 0;
  private day = 0;

  constructor(
    private readonly frame: Frame,
    private readonly seed: string,
  ) {}

  next(): Arrival | null {
    while (this.place >= this.today.length) {
      const day = this.frame.days[this.day];
      if (day === undefined) return null;
      this.day += 1;
      this.place = 0;
      this.today = this.frame.scenario.services
        .flatMap((_, service) => comersOf(this.frame, this.seed, service, day))
        .sort((a, b) => a.at - b.at || a.service - b.service);
    }
    this.place += 1;
    return this.today[this.place - 1] as Arrival;
  }
}

/** How far ahead a forecast looks, days: nobody waits longer. */
const HORIZON_DAYS = 2;

/** Those who may still come, as somebody who knows the laws expects them after what was seen today. */
export class Strangers implements Arrivals {
  private day: number;
  private factor: number;

  /** `seenToday`: how many have come so far on the day of `from` (ms). */
  constructor(
    private readonly frame: Frame,
    private readonly random: Random,
    private from: number,
    seenToday: number,
  ) {
    this.day = Math.floor(from / DAY_MS);
    this.factor = this.likelyFactor(seenToday, frame.demand.expectedUntil(from));
  }

  next(): Arrival | null {
    const { demand, scenario } = this.frame;
    const last = Math.floor(this.from / DAY_MS) + HORIZON_DAYS;
    while (this.day <= last) {
      const rate = this.factor * demand.weight(this.day);
      const at = arrivalAfter(demand.all, rate, this.from, this.random.exponential());
      if (at < Infinity) {
        this.from = at;
        const service = demand.serviceAt(at, this.random.uniform());
        const law = scenario.services[service] as ServiceLaw;
        return { at, service, priority: priorityOf(law, this.random.uniform()), luck: null };
      }
      this.day += 1;
      this.from = this.day * DAY_MS;
      this.factor = this.likelyFactor(0, 0);
    }
    return null;
  }

  /** A draw of the day's factor, given the count so far: the gamma law is the conjugate of the Poisson law. */
  private likelyFactor(seen: number, expected: number): number {
    const shape = this.frame.scenario.dayShape;
    if (shape === null) return 1;
    return (gamma(shape + seen, this.random) * (shape + seen)) / (shape + expected);
  }
}
