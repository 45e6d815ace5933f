import type { SiteDefinition } from '../../core/definition';
import { type Day, dayNumber } from '../../core/time';
import { lineServices } from '../../core/waiting';
import { Calendar } from '../../engine/calendar';
import { keyOf, keyOfText } from '../../estimation/random';
import { expectedDay } from '../../staffing/expected-from-slots';
import { type PartAdvice, siteAdvice } from '../../staffing/site-advice';
import { type PartVerdict, verdictOn } from '../../staffing/verdict';
import { frameOf } from './day-frame';
import { inSteps } from './in-steps';
import type { PastReader } from './past.reader';

/** One day's advice may take so long, ms: the page shows that it is being worked out. */
const LIMIT_MS = 60_000;
/** Days of advice kept: it is the same until another day has passed, or the site is another one. */
const KEPT = 200;

/** Works out what is advised for a day from what was recorded before it, one day at a time, and keeps it. */
export class Advisor {
  private readonly kept = new Map<string, Promise<PartAdvice[]>>();
  private readonly definitions = new WeakMap<SiteDefinition, number>();
  private known = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly reader: PastReader) {}

  /** What is advised for a day; as of `today`, which it may come after. */
  advice(definition: SiteDefinition, date: Day, today: Day): Promise<PartAdvice[]> {
    const key = [this.versionOf(definition), date, date < today ? date : today].join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    const advice = this.last.then(() => this.workOut(definition, date));
    this.last = advice.catch(() => undefined);
    this.kept.set(key, advice);
    advice.catch(() => this.kept.delete(key));
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return advice;
  }

  /** What became of what was advised for a day that is over. */
  async verdict(definition: SiteDefinition, date: Day, today: Day): Promise<PartVerdict[]> {
    const advice = await this.advice(definition, date, today);
    const frame = frameOf(new Calendar(definition.zone), date);
    const rows = await this.reader.before(definition, date);
    const legs = await this.reader.legsOf(definition, date);
    const services = lineServices(definition);
    const posts = await this.reader.postsOf(definition, services, date, frame, legs);
    const key = keyOf(keyOfText(definition.id), dayNumber(date));
    return advice.map((part) => {
      const expected = expectedDay(definition, part.services, rows, date, frame.starts);
      const past = { definition, legs, posts, ...frame };
      return verdictOn(past, part, expected?.lines ?? [], key);
    });
  }

  private async workOut(definition: SiteDefinition, date: Day): Promise<PartAdvice[]> {
    const { starts } = frameOf(new Calendar(definition.zone), date);
    const rows = await this.reader.before(definition, date);
    return inSteps(siteAdvice(definition, rows, date, starts), LIMIT_MS);
  }

  /** A definition never changes, only the one in force. */
  private versionOf(definition: SiteDefinition): string {
    let version = this.definitions.get(definition);
    if (version === undefined) this.definitions.set(definition, (version = this.known += 1));
    return `${definition.id} ${version}`;
  }
}
