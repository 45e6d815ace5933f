import type { Estimate } from '../../core/estimate';
import { dayNumber, elapsedS, type Instant } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import { Scoreboard, type Scores } from '../../estimation/scoreboard';
import type { Prediction } from './replay';
import type { TicketRow } from './rows';

const DAY_MS = 86_400_000;

/**
 * The scores of all sites and of each: of tickets that were called, found somebody before them, and
 * were taken after the days of learning.
 */
export class SiteScores {
  private readonly all = new Scoreboard();
  private readonly sites = new Map<string, Scoreboard>();
  private readonly from: number;

  /** `warmupDays` are counted from the day of the first ticket. */
  constructor(tickets: readonly TicketRow[], warmupDays: number) {
    const first = tickets.reduce((least, { takenAt }) => Math.min(least, takenAt), Infinity);
    const { day } = new Calendar('UTC').moment((tickets.length > 0 ? first : 0) as Instant);
    this.from = (dayNumber(day) + warmupDays) * DAY_MS;
  }

  add({ site, takenAt, calledAt }: TicketRow, { ahead, wait, classical }: Prediction): void {
    if (calledAt === null || ahead < 1 || takenAt < this.from) return;
    const one = {
      waitS: elapsedS(takenAt, calledAt),
      range: rangeOf(wait),
      classical: classical(),
    };
    let scores = this.sites.get(site);
    if (!scores) this.sites.set(site, (scores = new Scoreboard()));
    for (const board of [this.all, scores]) board.add(one);
  }

  get total(): Scores {
    return this.all.scores();
  }

  bySite(): Map<string, Scores> {
    return new Map([...this.sites].map(([site, board]) => [site, board.scores()]));
  }
}

const rangeOf = (wait: Estimate) => ('unknown' in wait ? null : wait);
