import type { HoursRule, SiteDefinition } from '../../core/definition';
import { counterId, type ServiceId, ticketId } from '../../core/ids';
import { CIVIL, Morning, NINE, PASSPORTS, PROMISE, TODAY } from '../record.fixture';
import { slotOf } from '../quarters';
import { sumDeltas, addFigures, NO_FIGURES } from '../slot-sum';
import type { SlotRow } from '../tally';
import { addDay } from './day-sums';
import { emptySums, type PeriodSums } from './period-sums';

const HOURS: readonly HoursRule[] = [{ days: [1, 2, 3, 4, 5], from: 540, to: 600, kind: 'open' }];

/** The town hall of the record's specs, open from 9 to 10; the second counter is not accessible. */
export function smallHall(definition: SiteDefinition): SiteDefinition {
  return {
    ...definition,
    services: definition.services.map((one) => ({ ...one, hours: HOURS })),
    counters: definition.counters.map((one) => ({ ...one, accessible: one.id === 'c1' })),
  };
}

/** What somebody asks of the kiosk. */
interface Wish {
  readonly service?: ServiceId;
  readonly priority?: number;
  readonly appointment?: boolean;
  readonly language?: string;
  readonly channel?: 'kiosk' | 'web' | 'reception';
}

/** A hall whose hands are told what to do at which minute after nine. */
export class SmallDay extends Morning {
  constructor() {
    super();
    this.happen({ type: 'site-configured', definition: smallHall(this.site.definition) });
  }

  /** Goes on to a minute after nine. */
  to(minute: number): this {
    this.at = NINE + minute * 60_000;
    return this;
  }

  /** Takes a ticket and gives its id. */
  wish({ service = CIVIL, ...wish }: Wish = {}): string {
    const asked = { priority: 0, appointment: false, language: 'fr', channel: 'kiosk', ...wish };
    this.ask({ type: 'take', ...asked, service, promise: PROMISE } as never);
    return [...this.site.tickets.keys()].at(-1) ?? '';
  }

  say(type: 'leave' | 'come-back', ticket: string): void {
    expect(this.ask({ type, ticket: ticketId(ticket) })).toBe(true);
  }

  rate(ticket: string, score: 1 | 2 | 3 | 4): void {
    expect(this.ask({ type: 'rate', ticket: ticketId(ticket), score })).toBe(true);
  }

  at1(type: 'recall' | 'close'): void {
    expect(this.ask({ type, counter: counterId('c1') })).toBe(true);
  }

  transfer(): void {
    const command = { type: 'transfer', counter: counterId('c1'), service: PASSPORTS } as const;
    expect(this.ask(command)).toBe(true);
  }

  /** The slots as the database keeps them. */
  rows(): SlotRow[] {
    return sumDeltas(this.deltas).map(({ service, startsAt, figures }) => ({
      service,
      day: TODAY,
      minute: 540 + (startsAt - slotOf(NINE as never)) / 60_000,
      figures: addFigures(NO_FIGURES, figures),
    }));
  }

  /** The sums of the day, of a service or of all. */
  sums(service: string | null = null): PeriodSums {
    const sums = emptySums();
    addDay(sums, TODAY, this.rows(), { definition: this.site.definition, service });
    return sums;
  }
}
