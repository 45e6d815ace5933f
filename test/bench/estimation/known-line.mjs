/** Durations kept for a service, as the classical predictors are usually given. */
const MEMORY = 1000;
/** A gap between two calls that is longer says that nobody worked, s. */
const LONG_GAP_S = 1800;
/** How many gaps the predictor of the last gaps looks at, and how few are too few. */
const GAPS = 10;
const FEW_GAPS = 3;
/** So many measured services are believed more than the configured mean. */
const FEW_SERVICES = 5;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A sum that remembers how many it added. */
class Average {
  sum = 0;
  count = 0;

  add(value) {
    this.sum += value;
    this.count += 1;
  }

  /** NaN when nothing was added. */
  get value() {
    return this.count > 0 ? this.sum / this.count : NaN;
  }
}

/** What anybody can know of one line from what has happened: the memory of the classical predictors. */
export class KnownLine {
  waiting = [];
  lastWait = NaN;
  ever = new Average();
  today = new Average();
  byAhead = new Map();
  /** When each counter was last seen at work, ms. */
  seen = new Map();
  #day = '';
  #gaps = [];
  #busyGaps = [];
  #shortGaps = new Average();
  #lastCall = NaN;
  #found = new Map();
  #durations = [];
  #total = 0;

  constructor(service, prior) {
    this.service = service;
    this.prior = prior;
  }

  /** What is only true of today is forgotten with the first event of another day. */
  live(day) {
    if (day === this.#day) return;
    this.#day = day;
    this.today = new Average();
    this.#gaps = [];
    this.#busyGaps = [];
    this.#lastCall = NaN;
    this.lastWait = NaN;
  }

  enter(ticket, ahead) {
    this.waiting.push(ticket);
    this.#found.set(ticket, ahead);
  }

  leave(ticket) {
    const place = this.waiting.indexOf(ticket);
    if (place >= 0) this.waiting.splice(place, 1);
  }

  call(ticket, at) {
    this.leave(ticket);
    const wait = (at - ticket.taken) / 1000;
    this.lastWait = wait;
    this.ever.add(wait);
    this.today.add(wait);
    const ahead = this.#found.get(ticket);
    this.#found.delete(ticket);
    if (!this.byAhead.has(ahead)) this.byAhead.set(ahead, new Average());
    this.byAhead.get(ahead).add(wait);
    this.#gap(ticket, at);
    this.#lastCall = at;
  }

  #gap(ticket, at) {
    if (Number.isNaN(this.#lastCall)) return;
    const gap = (at - this.#lastCall) / 1000;
    const keep = (gaps) => {
      gaps.push(gap);
      if (gaps.length > GAPS) gaps.shift();
    };
    keep(this.#gaps);
    if (gap < LONG_GAP_S) this.#shortGaps.add(gap);
    // Busy: the one who is called waited already when the one before was called.
    if (ticket.taken <= this.#lastCall) keep(this.#busyGaps);
  }

  serve(seconds) {
    this.#durations.push(seconds);
    this.#total += seconds;
    if (this.#durations.length > MEMORY) this.#total -= this.#durations.shift();
  }

  /** Mean length of a service, s; NaN when nobody said and nothing was measured. */
  get meanService() {
    const { length } = this.#durations;
    const measured = length > 0 ? this.#total / length : NaN;
    return length >= FEW_SERVICES ? measured : (this.prior ?? measured);
  }

  /** Time between two calls while people waited, s; NaN when nobody was called yet. */
  get gap() {
    if (this.#busyGaps.length >= FEW_GAPS) return mean(this.#busyGaps);
    return this.#gaps.length >= FEW_GAPS ? mean(this.#gaps) : this.#shortGaps.value;
  }

  /** Age of whoever waits longest, s; NaN when nobody waits. */
  oldest(at) {
    if (this.waiting.length === 0) return NaN;
    return (at - Math.min(...this.waiting.map(({ taken }) => taken))) / 1000;
  }

  /** How many wait who are not called after somebody of a priority. */
  before(priority) {
    return this.waiting.filter((ticket) => ticket.priority >= priority).length;
  }
}
