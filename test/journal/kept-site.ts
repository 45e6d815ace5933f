import type { Leg } from '../../src/affluence/leg';
import { record } from '../../src/affluence/record';
import type { Alert } from '../../src/core/alert';
import type { Command } from '../../src/core/commands';
import { decide } from '../../src/core/decide';
import type { SiteDefinition } from '../../src/core/definition';
import { evolve } from '../../src/core/evolve';
import type { Fact } from '../../src/core/facts';
import { type AlertId, commandId, siteId } from '../../src/core/ids';
import { emptySite, type Site } from '../../src/core/site';
import { addDays, day, dayOfNumber, instant } from '../../src/core/time';
import type {
  Batch,
  KeptAnswer,
  LocalSlotDelta,
  PendingFact,
  SiteHistory,
} from '../../src/engine/journal-port';
import { moment } from '../kit/given';
import { counter, service, site } from '../kit/sites';

/** A Wednesday. */
const FIRST_DAY = day('2026-03-11');

let made = 0;

/** A town hall that no other test has, with an objective so that every figure of a slot is used. */
export function newTownHall(): SiteDefinition {
  made += 1;
  const objective = {
    withinS: 600,
    share: 0.9,
    source: 'charter',
    decidedBy: 'council',
    from: day('2026-01-01'),
    to: null,
  };
  return site(
    [service('A', { objectives: [objective] }), service('B')],
    [counter('c1', 'ab'), counter('c2', 'ab')],
    { id: siteId(`hall-${made}`), outsideHours: 'accept' },
  );
}

/** A site that gathers what happens into batches, as the engine does; local time is UTC. */
export class KeptSite {
  readonly site: Site;
  now = moment(FIRST_DAY, 600);
  private after: number;
  private asked = 0;
  private facts: PendingFact[] = [];
  private answers: KeptAnswer[] = [];
  private legs: Leg[] = [];
  private slots: LocalSlotDelta[] = [];
  private alerts = new Map<AlertId, Alert>();

  constructor(readonly definition: SiteDefinition = newTownHall()) {
    this.site = emptySite(definition);
    this.after = 0;
    this.happen({ type: 'site-configured', definition });
    this.happen({ type: 'day-started', day: this.now.day });
  }

  get id() {
    return this.definition.id;
  }

  /** Seconds go by. */
  wait(seconds: number): void {
    const at = instant(this.now.at + seconds * 1000);
    const minute = Math.floor((at % 86_400_000) / 60_000);
    this.now = { at, day: this.now.day, minute };
  }

  /** The night goes by; the next command is given at 10 h. */
  nextDay(): void {
    this.now = moment(addDays(this.now.day, 1), 600);
    this.ask({ type: 'turn-day' });
  }

  /** The clock shows 10 h of another day, so many days after the first; it may be set back. */
  turnTo(days: number): void {
    this.now = moment(addDays(FIRST_DAY, days), 600);
    this.ask({ type: 'turn-day' });
  }

  /** Decides, and keeps the facts and the answer; a refusal fails the test. */
  ask(command: Command, id = `${this.id}-${(this.asked += 1)}`): void {
    const decision = decide(this.site, command, this.now);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal}`);
    for (const fact of decision.facts) this.happen(fact, id);
    this.answer(id, JSON.stringify(decision));
  }

  answer(id: string, answer: string): void {
    this.answers.push({ command: commandId(id), fingerprint: `of ${id}`, answer });
  }

  happen(fact: Fact, command: string | null = null): void {
    const stamp = fact.type === 'day-started' ? fact.day : (this.site.day ?? this.now.day);
    const recorded = { seq: this.site.seq + 1, at: this.now.at, day: stamp, fact };
    const entry = record(this.site, recorded);
    evolve(this.site, recorded);
    this.legs.push(...entry.legs);
    for (const alert of entry.alerts) this.alerts.set(alert.id, alert);
    for (const slot of entry.slots) {
      const minute = Math.floor((slot.startsAt % 86_400_000) / 60_000);
      const day = dayOfNumber(Math.floor(slot.startsAt / 86_400_000));
      this.slots.push({ ...slot, day, minute });
    }
    const by = command === null ? null : commandId(command);
    this.facts.push({ recorded, command: by, actor: by ? 'kiosk-1' : 'system' });
  }

  /** What has happened since the last batch. */
  batch(): Batch {
    const { id, after, facts, answers, legs, slots } = this;
    const alerts = [...this.alerts.values()];
    this.alerts = new Map();
    [this.facts, this.answers, this.legs, this.slots] = [[], [], [], []];
    this.after = this.site.seq;
    return { site: id, after, facts, answers, legs, slots, alerts };
  }
}

/** The state that a history leads to, rebuilt as the engine does. */
export function stateOf({ definition, after, facts }: SiteHistory): Site {
  const state = emptySite(definition);
  if (after > 0) {
    state.seq = after - 1;
    const fact: Fact = { type: 'site-configured', definition };
    evolve(state, { seq: after, at: instant(0), day: FIRST_DAY, fact });
  }
  for (const recorded of facts) evolve(state, recorded);
  return state;
}
