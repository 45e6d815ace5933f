import {
  distinctUntilChanged,
  map,
  merge,
  type Observable,
  share,
  Subject,
  Subscription,
} from 'rxjs';
import type { RecordedFact } from '../core/facts';
import type { SiteDefinition } from '../core/definition';
import type { CounterId, PrinterId, SiteId } from '../core/ids';
import type { Moment } from '../core/time';
import type { CounterView } from '../contract/boards';
import type { PaperState } from '../contract/printing';
import { AlertWatch } from './alert-watch';
import type { Ask, Outcome } from './ask';
import type { Printers, View } from './boards/view';
import type { Clock } from './clock';
import { IntakeWatch } from './intake-watch';
import type { Journal } from './journal-port';
import { loadSite } from './load-site';
import { Mailbox } from './mailbox';
import { DRAWING, FORECASTING, Pace } from './pace';
import type { SiteState } from './site-state';
import {
  afterAnswers,
  coalesced,
  type Commit,
  counterStream,
  type Pulse,
  type Waits,
  waitsOf,
  waitsStream,
} from './streams';

/** Estimates are told again this often, even when nothing happens. */
const TICK_MS = 15_000;
/** What other processes write is taken in this often. */
const LOOK_MS = 1_000;

/** What a site needs of the world to live. */
export interface Surroundings {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Identifies the database's life. */
  readonly epoch: string;
  /** Told of each failed commit. */
  readonly failed: (site: SiteId, error: unknown) => void;
}

/** One site, alive: its mailbox, a stream for each counter, its waits, and when to draw screens. */
export class LiveSite {
  readonly pace = new Pace(DRAWING);
  /** Each time the screens should be drawn: at once, then coalesced; never before the answers. */
  readonly changes$: Observable<unknown>;
  private readonly commits$ = new Subject<Commit>();
  private readonly redraw$ = new Subject<void>();
  private readonly mailbox: Mailbox;
  private readonly intake = new IntakeWatch((ask) => this.ask(ask));
  private readonly alerts = new AlertWatch((ask) => this.ask(ask));
  private readonly ticking: Subscription;
  private readonly pulse: Pulse;
  private counters = new Map<CounterId, Observable<CounterView | null>>();
  private wiring = new Subscription();
  private wired: SiteDefinition | null = null;
  private waits: Waits;
  private printers: Printers = new Map();
  private reached: number;

  constructor(
    readonly id: SiteId,
    private readonly around: Surroundings,
    private state: SiteState,
  ) {
    const { journal, clock } = around;
    // Read again after a failed commit: what was applied in memory and not written is forgotten.
    const load = async (): Promise<SiteState> => (this.state = await loadSite(journal, id));
    this.mailbox = new Mailbox(
      journal,
      clock,
      load,
      (facts, after) => this.committed(facts, after),
      (error) => around.failed(id, error),
      state,
    );
    const ticks$ = clock.every(TICK_MS).pipe(share());
    const current = (): ReturnType<Pulse['current']> => ({ state: this.state, at: clock.now() });
    this.pulse = { commits$: this.commits$, ticks$, current, forward: new Pace(FORECASTING) };
    this.waits = waitsOf(state, clock.now());
    this.reached = state.site.seq;
    this.changes$ = merge(this.commits$, this.redraw$).pipe(
      map(() => ({ seq: this.seq, waits: this.waits, printers: this.printers })),
      // A commit and the waits that it changes are told one after the other, and drawn once.
      distinctUntilChanged(
        (a, b) => a.seq === b.seq && a.waits === b.waits && a.printers === b.printers,
      ),
      coalesced(() => this.pace.everyMs),
      afterAnswers(),
      share(),
    );
    this.wire();
    this.ticking = clock.every(LOOK_MS).subscribe(() => this.mailbox.touch());
    this.ticking.add(ticks$.subscribe(() => this.regulate()));
    this.mailbox.touch();
  }

  /** Carries a command out, or answers why not; resolves once its facts are durable. */
  ask(ask: Ask): Promise<Outcome> {
    return this.mailbox.ask(ask);
  }

  /** Reads the site between two commits. Rejects when the storage can't be read. */
  view<T>(project: (view: View) => T): Promise<T> {
    const { epoch, clock } = this.around;
    return this.mailbox.read((state) =>
      project({
        state,
        epoch,
        now: state.calendar.moment(clock.now()),
        waits: this.waits,
        printers: this.printers,
      }),
    );
  }

  /** The stream of one service counter; undefined when the site has no such counter. */
  counter$(id: CounterId): Observable<CounterView | null> | undefined {
    return this.counters.get(id);
  }

  /** What a printer says of itself; screens hear of it when it is something else than before. */
  printerIs(id: PrinterId, state: PaperState): void {
    if (this.printers.get(id)?.state === state) return;
    const since = this.around.clock.now();
    this.printers = new Map(this.printers).set(id, { state, since });
    this.redraw$.next();
  }

  /** Seq of the last durable fact. */
  get seq(): number {
    return this.reached;
  }

  /** What the site's clocks show. */
  now(): Moment {
    return this.state.calendar.moment(this.around.clock.now());
  }

  /** Answers everything that was asked, and stops. */
  async close(): Promise<void> {
    this.ticking.unsubscribe();
    await this.mailbox.settled();
    this.wiring.unsubscribe();
    this.commits$.complete();
  }

  private committed(facts: readonly RecordedFact[], state: SiteState): void {
    this.state = state;
    this.reached = state.site.seq;
    this.keepLessons();
    if (state.site.definition !== this.wired) this.wire();
    this.commits$.next({ facts, state });
  }

  /** The rules judge the waits as they were last told: each tick tells them again. */
  private regulate(): void {
    const failed = (error: unknown): void => this.around.failed(this.id, error);
    this.view((view) => this.intake.refreshed(view)).catch(failed);
    this.view((view) => this.alerts.refreshed(view)).catch(failed);
  }

  /** When a day begins, what the days before taught is kept; should that fail, it is learned again. */
  private keepLessons(): void {
    const lessons = this.state.takeLessons();
    if (!lessons) return;
    const { journal, failed } = this.around;
    journal.keepLessons(this.id, lessons).catch((error: unknown) => failed(this.id, error));
  }

  /** One stream a counter, merged into the waits; again when the counters are others. */
  private wire(): void {
    this.wiring.unsubscribe();
    this.wired = this.state.site.definition;
    const ids = this.state.site.definition.counters.map(({ id }) => id);
    this.counters = new Map(ids.map((id) => [id, counterStream(id, this.pulse)]));
    this.wiring = waitsStream([...this.counters.values()], this.pulse).subscribe((waits) => {
      this.waits = waits;
      this.redraw$.next();
    });
  }
}
