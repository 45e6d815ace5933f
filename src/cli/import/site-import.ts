import { decide } from '../../core/decide';
import { type CounterId, type TicketId, ticketId } from '../../core/ids';
import type { Day } from '../../core/time';
import { Calendar } from '../../engine/calendar';
import type { Journal } from '../../engine/journal-port';
import { loadSite } from '../../engine/load-site';
import { SiteState } from '../../engine/site-state';
import type { Database } from '../../journal/data-source';
import { CommandFailure } from '../command-failure';
import type { CounterState } from './counter-row';
import { daysOf } from './days';
import type { HistoryRow } from './history-row';
import { counterFacts, factsOf, numberOf } from './history-facts';
import { ImportDraft } from './import-draft';
import { definitionOf, type Discovered } from './imported-definition';
import { KnownEvents } from './known-events';
import type { CounterEvent, HistoryEvent, RowEvent } from './row-events';

/** Facts and answers of one commit. */
const BATCH = 500;

/** Another process wrote to the site meanwhile: what is in the journal must be read again. */
export class OvertakenImport extends Error {}

/** What became of the rows of a site; those in neither set were there already. */
export interface Fates {
  readonly imported: Set<HistoryRow>;
  readonly refused: Map<HistoryRow, string>;
}

/** The journal, and the database that it is kept in. */
export interface Kept {
  readonly journal: Journal;
  readonly database: Database;
}

const isTicket = (event: HistoryEvent): event is RowEvent =>
  event.kind !== 'night' && event.kind !== 'counter';

/**
 * Tells the past of one site to the journal, a day after the other. All that happened to a ticket
 * is told in the day of its taking, also what happened after midnight: so nobody is lost at
 * midnight, and a day can be rebuilt from its own facts.
 */
export class SiteImport {
  private draft: ImportDraft;
  private configured: boolean;
  private readonly calendar: Calendar;
  /** Counters that are not closed when the next day begins. */
  private readonly staffed = new Map<CounterId, CounterState>();
  private readonly tickets = new Map<string, TicketId>();

  private constructor(
    private readonly journal: Journal,
    private readonly known: KnownEvents,
    private readonly found: Discovered,
    private readonly fates: Fates,
    private readonly state: SiteState,
    private readonly definition: SiteState['site']['definition'],
  ) {
    this.draft = new ImportDraft(state);
    this.calendar = new Calendar(found.zone);
    const before = state.site.seq > 0 ? JSON.stringify(state.site.definition) : '';
    this.configured = before === JSON.stringify(definition);
  }

  static async of(
    { journal, database }: Kept,
    found: Discovered,
    fates: Fates,
  ): Promise<SiteImport> {
    const { site } = found;
    // The events first: what is added to the site after that is noticed when writing.
    const known = await KnownEvents.of(site, database);
    const old = (await journal.history(site)) ? await loadSite(journal, site) : null;
    const definition = definitionOf(found, old ? old.site.definition : null);
    const state = old ?? new SiteState({ definition, after: 0, facts: [] }, null);
    return new SiteImport(journal, known, found, fates, state, definition);
  }

  /** Throws {@link OvertakenImport} when it should be begun again. */
  async run(done: (rows: number) => void): Promise<void> {
    const { rows: all, counterRows } = this.found;
    let told = 0;
    for (const { day, rows, changes, events } of daysOf(all, counterRows, this.calendar)) {
      this.tickets.clear();
      await this.tell(day, events);
      for (const { counter, state } of changes) this.staffed.set(counter, state);
      done((told += rows.length));
    }
    await this.commit();
  }

  private async tell(day: Day, events: readonly HistoryEvent[]): Promise<void> {
    const fresh = events.filter((event) => event.kind === 'night' || this.isFresh(event));
    if (!fresh.some((event) => event.kind !== 'night')) return;
    const today = this.state.site.day;
    if (today !== null && day < today) return this.tooLate(fresh);
    this.begin(day);
    for (const event of fresh) {
      this.apply(event);
      if (this.draft.size >= BATCH) await this.commit();
    }
  }

  private isFresh(event: RowEvent | CounterEvent): boolean {
    const known = this.known.of(event.id, event.fingerprint);
    if (!isTicket(event)) return known === 'new';
    const { row } = event;
    if (known === 'other') {
      this.fates.refused.set(row, `ticket ${row.ticket} was imported before with other values`);
    }
    return known === 'new' && !this.fates.refused.has(row);
  }

  private tooLate(events: readonly HistoryEvent[]): void {
    const today = this.state.site.day;
    for (const event of events) {
      if (isTicket(event)) this.fates.refused.set(event.row, `the site is at ${today} already`);
    }
  }

  private begin(day: Day): void {
    const at = this.calendar.startOf(day);
    if (!this.configured) {
      this.draft.happen(at, { type: 'site-configured', definition: this.definition });
    }
    this.configured = true;
    const { site } = this.state;
    if (site.day === day) return;
    const turned = decide(site, { type: 'turn-day' }, { at, day, minute: 0 });
    for (const fact of turned.ok ? turned.facts : []) this.draft.happen(at, fact);
    for (const [counter, state] of this.staffed) {
      for (const fact of counterFacts(site, { counter, state })) this.draft.happen(at, fact);
    }
  }

  private apply(event: HistoryEvent): void {
    const { site } = this.state;
    if (event.kind === 'night') {
      for (const counter of site.counters.keys()) {
        const facts = counterFacts(site, { counter, state: 'closed' });
        for (const fact of facts) this.draft.happen(event.at, fact);
      }
      return;
    }
    const facts = isTicket(event)
      ? factsOf(event, site, this.ticketOf(event))
      : counterFacts(site, event.row);
    for (const fact of facts) this.draft.happen(event.at, fact, event.id);
    this.draft.keep(event.id, event.fingerprint);
    if (isTicket(event)) this.fates.imported.add(event.row);
  }

  /** A ticket that was taken in an earlier run is open still, and known by its number. */
  private ticketOf({ kind, row }: RowEvent): TicketId {
    if (kind === 'taken') {
      this.tickets.set(row.ticket, ticketId(`t${this.state.site.seq + 1}`));
    } else if (!this.tickets.has(row.ticket)) {
      const number = numberOf(this.state.site, row);
      const open = [...this.state.site.tickets.values()];
      const found = open.find((one) => one.number === number);
      if (found) this.tickets.set(row.ticket, found.id);
    }
    const id = this.tickets.get(row.ticket);
    if (id) return id;
    throw new CommandFailure(`ticket ${row.ticket} of ${row.site} was lost half-way`);
  }

  private async commit(): Promise<void> {
    if (this.draft.size === 0) return;
    if ((await this.journal.append(this.draft.finish())) === 'conflict')
      throw new OvertakenImport();
    const lessons = this.state.takeLessons();
    if (lessons) await this.journal.keepLessons(this.state.site.definition.id, lessons);
    this.draft = new ImportDraft(this.state);
  }
}
