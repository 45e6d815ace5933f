import type { RecordedFact } from '../core/facts';
import type { Ask, Outcome } from './ask';
import { BatchDraft } from './batch';
import type { Clock } from './clock';
import type { Journal } from './journal-port';
import type { SiteState } from './site-state';

/** Commands decided and committed together at most. */
const BATCH = 256;
/** Asks waiting at most: beyond, a newcomer is told to come back rather than kept waiting. */
const WAITING = 4_000;
/** Tickets are refused before the staff's actions are. */
const WAITING_TICKETS = 2_000;
/** A larger batch leaves the loop to others between deciding and writing: each takes milliseconds. */
const LARGE = 16;
/** How often a batch is decided again because another writer was faster. */
const TRIES = 5;
const BACK_OFF_MS = 10;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Reader {
  readonly run: (state: SiteState) => void;
  readonly reject: (error: unknown) => void;
}

interface Letter {
  readonly ask: Ask;
  readonly reply: (outcome: Outcome) => void;
}

interface Carried {
  readonly outcomes: readonly Outcome[];
  readonly facts: readonly RecordedFact[];
  readonly state: SiteState;
}

/**
 * The one place where a site changes. What arrives while a batch is being written is decided
 * together in the next one, and nobody is answered before the commit that holds their facts.
 */
export class Mailbox {
  private letters: Letter[] = [];
  private readers: Reader[] = [];
  private working: Promise<void> | null = null;

  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly load: () => Promise<SiteState>,
    /** Called after each commit, and when the state was read again, with the state as it is. */
    private readonly committed: (facts: readonly RecordedFact[], state: SiteState) => void,
    private readonly failed: (error: unknown) => void,
    private state: SiteState | null = null,
  ) {}

  /** Never rejects: what can't be done is a refusal. */
  ask(ask: Ask): Promise<Outcome> {
    const limit = ask.wish.type === 'take' ? WAITING_TICKETS : WAITING;
    if (this.letters.length >= limit) return Promise.resolve({ ok: false, refusal: 'overloaded' });
    return new Promise((reply) => {
      this.letters.push({ ask, reply });
      this.wake();
    });
  }

  /** Reads the state between two batches, never inside one. Rejects when it can't be loaded. */
  read<T>(project: (state: SiteState) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.readers.push({ run: (state) => resolve(project(state)), reject });
      if (this.working) return;
      if (this.state) this.readOut(this.state);
      else this.wake();
    });
  }

  /** Takes in what others have written, and writes what time alone brings: the turn of a day. */
  touch(): void {
    this.wake();
  }

  /** Resolves when everything asked so far has been answered. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  private wake(): void {
    if (this.working) return;
    // One turn of the loop later, so that whatever arrived together is committed together.
    this.working = nextTurn()
      .then(() => this.batch())
      .finally(() => this.rest());
  }

  private rest(): void {
    this.working = null;
    if (this.letters.length > 0 || this.readers.length > 0) this.wake();
  }

  private async batch(): Promise<void> {
    const letters = this.letters.splice(0, BATCH);
    const before = this.state;
    try {
      if (letters.length === 0 && (await this.outrun())) this.state = null;
      const { outcomes, facts, state } = await this.carryOut(letters.map(({ ask }) => ask));
      letters.forEach(({ reply }, i) => reply(outcomes[i] as Outcome));
      // A state that was read again may hold what others have written.
      if (state !== before || facts.length > 0) this.committed(facts, state);
      this.readOut(state);
    } catch (error) {
      // Part of the batch may be applied in memory and not written: forget it and read again.
      this.state = null;
      this.failed(error);
      for (const { reply } of letters) reply({ ok: false, refusal: 'storage-unavailable' });
      for (const { reject } of this.readers.splice(0)) reject(error);
    }
  }

  private readOut(state: SiteState): void {
    for (const { run, reject } of this.readers.splice(0)) {
      try {
        run(state);
      } catch (error) {
        reject(error);
      }
    }
  }

  private async carryOut(asks: readonly Ask[]): Promise<Carried> {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const state = this.state ?? (await this.reload());
      const kept = await this.journal.answers(
        state.site.definition.id,
        asks.flatMap(({ id }) => id ?? []),
      );
      const now = state.calendar.moment(this.clock.now());
      const draft = new BatchDraft(state, now, kept);
      const outcomes = asks.map((ask) => draft.handle(ask));
      const batch = draft.finish();
      if (asks.length > LARGE) await nextTurn();
      if (batch && (await this.journal.append(batch)) === 'conflict') {
        this.state = null;
        await pause(attempt * BACK_OFF_MS);
        continue;
      }
      return { outcomes, facts: draft.facts, state };
    }
    throw new Error(`another writer was faster ${TRIES} times`);
  }

  /** Whether another process has written facts of this site. */
  private async outrun(): Promise<boolean> {
    const site = this.state?.site;
    return site !== undefined && (await this.journal.head(site.definition.id)) > site.seq;
  }

  private async reload(): Promise<SiteState> {
    const state = await this.load();
    this.state = state;
    return state;
  }
}
