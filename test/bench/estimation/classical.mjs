import { figureOf, instantOf } from './csv.mjs';
import { KnownLine } from './known-line.mjs';

/** The predictors that anybody would try first, in the order of the tables. */
export const CLASSICAL = {
  today: 'mean wait today',
  les: 'last wait (LES)',
  hol: 'age of the oldest (HOL)',
  gaps: 'position × busy gap',
  position: 'position × service ÷ open',
  queue: 'shared counters (QL)',
  three: 'mean of LES, HOL, gap',
  found: 'as many ahead (AvgC-LES)',
};

/** A counter that nobody saw for so long is not open, ms: for histories without counters. */
const SEEN_MS = 1_800_000;
/** At one instant: ends, calls, counters, then tickets; a call at the instant of its ticket comes after it. */
const ORDER = { end: 0, call: 1, counter: 2, take: 3, callAtOnce: 4, endAtOnce: 5 };

const or = (value, otherwise) => (Number.isNaN(value) ? otherwise : value);

function eventsOf(tickets, counters) {
  const events = [];
  const add = (at, order, what, index) => {
    if (!Number.isNaN(at)) events.push({ at, order, what, index });
  };
  for (const [index, { taken, called, ended }] of tickets.entries()) {
    add(taken, ORDER.take, 'take', index);
    add(called, called === taken ? ORDER.callAtOnce : ORDER.call, 'call', index);
    add(ended, ended === taken ? ORDER.endAtOnce : ORDER.end, 'end', index);
  }
  for (const [index, { at }] of counters.entries()) {
    add(instantOf(at), ORDER.counter, 'counter', index);
  }
  return events.sort((a, b) => a.at - b.at || a.order - b.order || a.index - b.index);
}

/** Lives through a history and predicts each ticket with nothing but what happened before. */
class Replay {
  #lines = new Map();
  #sites = new Map();

  constructor(counters, config) {
    this.recorded = counters !== null;
    this.counters = counters ?? [];
    this.priors = new Map(
      (config?.services ?? []).map((one) => [one.id, one.prior_mean_service_s]),
    );
    this.preference = config?.dispatch?.preference ?? {};
  }

  site(name) {
    if (!this.#sites.has(name)) this.#sites.set(name, { counters: new Map(), lines: [] });
    return this.#sites.get(name);
  }

  line({ site, service }) {
    const key = `${site}|${service}`;
    if (!this.#lines.has(key)) {
      const line = new KnownLine(service, this.priors.get(service));
      this.#lines.set(key, line);
      this.site(site).lines.push(line);
    }
    return this.#lines.get(key);
  }

  change({ site, counter, state, services }) {
    const served = services === '*' ? null : new Set(services.split(';'));
    this.site(site).counters.set(counter, { open: state !== 'closed', served });
  }

  end(ticket, at) {
    const line = this.line(ticket);
    line.leave(ticket);
    const wasServed = ticket.called <= at && ticket.outcome === 'served';
    if (wasServed) line.serve((at - ticket.called) / 1000);
    if (ticket.counter) line.seen.set(ticket.counter, at);
  }

  call(ticket, at) {
    const line = this.line(ticket);
    line.live(ticket.called_at.slice(0, 10));
    line.call(ticket, at);
    if (ticket.counter) line.seen.set(ticket.counter, at);
  }

  /** What each classical predictor says of somebody who takes a ticket now; s, NaN when it can't. */
  take(ticket, at) {
    const line = this.line(ticket);
    line.live(ticket.taken_at.slice(0, 10));
    const ahead = line.before(ticket.priority);
    const usual = line.ever.value;
    const today = or(line.today.value, usual);
    const les = or(line.lastWait, usual);
    const hol = or(line.oldest(at), les);
    const gaps = or((ahead + 1) * line.gap, today);
    const found = line.byAhead.get(ahead)?.value ?? usual;
    const three = (les + hol + gaps) / 3;
    const told = { ahead, today, les, hol, gaps, three, found, ...this.#byWork(ticket, at, ahead) };
    line.enter(ticket, ahead);
    return told;
  }

  #byWork(ticket, at, ahead) {
    const line = this.line(ticket);
    const { lines } = this.site(ticket.site);
    const open = this.recorded ? this.#openFor(ticket).length : this.#seen(line, at);
    const position = ((ahead + 1) * line.meanService) / Math.max(1, open);
    if (!this.recorded || lines.length < 2) return { position, queue: NaN };
    const shares = open > 0 && !Number.isNaN(line.meanService);
    return { position, queue: shares ? this.#work(ticket, lines) / open : position };
  }

  #openFor({ site, service }) {
    const all = [...this.site(site).counters];
    return all.filter(([, { open, served }]) => open && (served?.has(service) ?? true));
  }

  #seen(line, at) {
    for (const [counter, last] of line.seen) if (at - last > SEEN_MS) line.seen.delete(counter);
    return line.seen.size;
  }

  /** Own service, and that of each line times the part of its counters that could come to us, s. */
  #work(ticket, lines) {
    const own = this.line(ticket);
    const ours = new Map(this.#openFor(ticket));
    let work = own.meanService;
    for (const other of lines) {
      const waiting = other === own ? own.before(ticket.priority) : other.waiting.length;
      const theirs = this.#openFor({ site: ticket.site, service: other.service });
      if (waiting === 0 || theirs.length === 0 || Number.isNaN(other.meanService)) continue;
      const compete = theirs.filter(
        ([id]) => ours.has(id) && this.#rank(id, other.service) <= this.#rank(id, own.service),
      );
      work += waiting * other.meanService * (compete.length / theirs.length);
    }
    return work;
  }

  #rank(counter, service) {
    const groups = this.preference[counter];
    if (!groups) return 0;
    const place = groups.findIndex((group) => [group].flat().includes(service));
    return place < 0 ? groups.length : place;
  }
}

/** Every ticket of a history, in the order they were taken, with what the classical predictors say. */
export function classical(history, counters, config) {
  const tickets = history.map((row) => ({
    ...row,
    taken: instantOf(row.taken_at),
    called: instantOf(row.called_at),
    ended: instantOf(row.ended_at),
    priority: or(figureOf(row.priority), 0),
  }));
  const replay = new Replay(counters, config);
  const told = [];
  for (const { at, what, index } of eventsOf(tickets, counters ?? [])) {
    const ticket = tickets[index];
    if (what === 'counter') replay.change(counters[index]);
    else if (what === 'take') told.push({ ticket, told: replay.take(ticket, at) });
    else replay[what](ticket, at);
  }
  return told;
}
