import type { SiteDefinition } from '../core/definition';
import type { Day, Instant } from '../core/time';
import type { DayOutlook } from '../estimation/outlook';
import { outlookOf } from '../estimation/outlook-day';
import type { Forecast } from '../estimation/outlook-start';
import type { View } from './boards/view';

/** A day's outlook, and when it was run. */
export interface KeptDay extends DayOutlook {
  readonly ranAt: Instant;
}

/** What the keeper needs of a site. */
export interface Viewed {
  view<T>(project: (view: View) => T): Promise<T>;
}

/** What is left of today is run again when it is older than this, and somebody asks. */
const TODAY_MS = 5 * 60_000;
/** What is older than this is not told any more. */
const TOO_OLD_MS = 2 * TODAY_MS;

interface Kept {
  readonly definition: SiteDefinition;
  readonly day: Day;
  /** By days ahead. */
  readonly days: Map<number, KeptDay>;
  readonly running: Map<number, Promise<KeptDay>>;
  /** The counters that were open when today was last run. */
  open: string;
}

/** The counters that are open, as one text to compare. */
const openIn = ({ state }: View): string =>
  [...state.site.counters].flatMap(([id, { status }]) => (status === 'closed' ? [] : [id])).join();

/** The loop turns once between two steps: whoever else is asking is answered. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * One site's half-hours to come, run beside the requests and kept: the days to come once a day,
 * today every five minutes at most, only when asked for, one day at a time and in small steps.
 */
export class OutlookKeeper {
  private kept: Kept | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** `expected`: the arrivals of the days to come, where there is a forecast of them. */
  constructor(
    private readonly site: Viewed,
    private readonly expected: () => Promise<Forecast> = () => Promise.resolve(() => null),
  ) {}

  /** The outlook of so many days from today on; waits for those that were never run. */
  async days(count: number): Promise<readonly KeptDay[]> {
    const { kept, at } = await this.site.view((view) => {
      const found = this.keptFor(view);
      // What was run while another counter was open says nothing of now: it is run again.
      if (found.open !== openIn(view)) found.days.delete(0);
      return { kept: found, at: view.now.at };
    });
    return Promise.all(Array.from({ length: count }, (_, ahead) => this.day(kept, ahead, at)));
  }

  private async day(kept: Kept, ahead: number, at: Instant): Promise<KeptDay> {
    const known = kept.days.get(ahead);
    if (!known) return this.run(kept, ahead);
    const age = at - known.ranAt;
    if (ahead > 0 || age < TODAY_MS) return known;
    const fresh = this.run(kept, ahead);
    if (age >= TOO_OLD_MS) return fresh;
    // What is a few minutes old is told at once; what is new is told to whoever asks next.
    fresh.catch(() => undefined);
    return known;
  }

  /** Another day has begun, or the site is another one: what was kept is dropped. */
  private keptFor({ state, now }: View): Kept {
    const { definition } = state.site;
    if (this.kept?.day !== now.day || this.kept.definition !== definition) {
      this.kept = { definition, day: now.day, days: new Map(), running: new Map(), open: '' };
    }
    return this.kept;
  }

  private run(kept: Kept, ahead: number): Promise<KeptDay> {
    const running = kept.running.get(ahead);
    if (running) return running;
    const day = this.last.then(() => this.inSteps(ahead));
    this.last = day.catch(() => undefined);
    kept.running.set(ahead, day);
    return day.then(
      (outlook) => {
        kept.days.set(ahead, outlook);
        kept.running.delete(ahead);
        return outlook;
      },
      (error: unknown) => {
        kept.running.delete(ahead);
        throw error;
      },
    );
  }

  private async inSteps(ahead: number): Promise<KeptDay> {
    const expected = ahead > 0 ? await this.expected() : undefined;
    // The first step reads the site, which it may do between two commits only.
    const { steps, ranAt } = await this.site.view((view) => {
      const { state, now } = view;
      if (ahead === 0 && this.kept) this.kept.open = openIn(view);
      const begun = outlookOf(state.site, state.estimator.learned, now, ahead, expected);
      begun.next();
      return { steps: begun, ranAt: now.at };
    });
    for (;;) {
      await nextTurn();
      const step = steps.next();
      if (step.done) return { ...step.value, ranAt };
    }
  }
}
