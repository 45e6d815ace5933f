import { exceeded, residual, survival } from './laws';
import type { Random } from './random';
import type { CounterLaw, Scenario, ServiceLaw } from './scenario';
import type { Luck, Waiter } from './ticket';

const ms = (seconds: number): number => Math.max(1, Math.round(seconds * 1000));

/** What the laws of a scenario give, in ms: from the luck of a ticket, or from a stream without it. */
export class Chance {
  /** `random`: for tickets without luck; `pauses`: one stream for each counter. */
  constructor(
    private readonly scenario: Scenario,
    private readonly random: Random,
    private readonly pauses: readonly Random[],
  ) {}

  /** For how long a call holds the counter, whether somebody comes or not. */
  holding(waiter: Waiter, counter: CounterLaw): number {
    const law = this.lawOf(waiter);
    if (law.noShow && this.staysAway(waiter)) {
      return ms(exceeded(law.noShow.held, this.luck(waiter, 'held')));
    }
    return ms(counter.pace * exceeded(law.duration, this.luck(waiter, 'duration')));
  }

  /** Whether nobody comes when this ticket is called. */
  staysAway(waiter: Waiter): boolean {
    const { noShow } = this.lawOf(waiter);
    return noShow !== null && this.luck(waiter, 'noShow') < noShow.share;
  }

  /** After how long this visitor gives up; Infinity: never. */
  patience(waiter: Waiter): number {
    const { patienceMeanS } = this.lawOf(waiter);
    if (patienceMeanS === null) return Infinity;
    return ms(-patienceMeanS * Math.log(this.luck(waiter, 'patience')));
  }

  /** How long the pause is that follows `busy` ms of work; 0: none. A wish for a pause waits for the end. */
  pauseAfter(counter: number, busy: number): number {
    const law = this.counter(counter).pauses;
    const random = this.pauses[counter] as Random;
    if (!law || random.exponential() > (law.perHour * busy) / 3_600_000) return 0;
    return this.pause(counter);
  }

  /** How long a pause lasts that begins, or goes on: the law forgets. */
  pause(counter: number): number {
    const law = this.counter(counter).pauses;
    return law ? ms(law.meanS * (this.pauses[counter] as Random).exponential()) : 0;
  }

  /** After how long an idle counter makes a pause; Infinity: never. */
  untilPause(counter: number): number {
    const law = this.counter(counter).pauses;
    if (!law || law.perHour === 0) return Infinity;
    return ms((3600 / law.perHour) * (this.pauses[counter] as Random).exponential());
  }

  /** For how long a call that has held a counter for `elapsed` ms goes on: nobody sees who came. */
  stillHolding(waiter: Waiter, { pace }: CounterLaw, elapsed: number): number {
    const { duration, noShow } = this.lawOf(waiter);
    const seconds = elapsed / 1000;
    if (noShow) {
      const absent = noShow.share * survival(noShow.held, seconds);
      const present = (1 - noShow.share) * survival(duration, seconds / pace);
      if (this.random.uniform() * (absent + present) < absent) {
        return ms(residual(noShow.held, seconds, this.random.uniform()));
      }
    }
    return ms(pace * residual(duration, seconds / pace, this.random.uniform()));
  }

  private luck(waiter: Waiter, what: keyof Luck): number {
    return waiter.luck ? waiter.luck[what] : this.random.uniform();
  }

  private lawOf(waiter: Waiter): ServiceLaw {
    return this.scenario.services[waiter.service] as ServiceLaw;
  }

  private counter(index: number): CounterLaw {
    return this.scenario.counters[index] as CounterLaw;
  }
}
