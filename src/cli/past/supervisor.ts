import type { Alert } from '../../core/alert';
import { isOpen } from '../../core/alert';
import { type CounterDefinition, serves, serviceOf } from '../../core/definition';
import type { AlertId } from '../../core/ids';
import type { Site } from '../../core/site';
import type { Wish } from '../../engine/ask';
import { Agent } from '../demo/agent';
import { between, chance, type Random } from '../demo/random';
import type { Stage } from '../demo/stage';

/** Who takes alerts in a past that is made up: a role, and no name. */
const SUPERVISOR = { id: 'demonstration', role: 'supervisor' } as const;
/** An alert is seen, then acted upon, within so many seconds. */
const SEEN_S = [40, 420] as const;
const ACTED_S = [60, 300] as const;
/** How often nobody sees to an alert at all. */
const UNSEEN = 0.15;
/** An agent who comes to help stays so long, minutes. */
const HELPS = 75;

/** Somebody who sees to the alerts of a day: calls for help where a counter is free, or tells people. */
export class Supervisor {
  private readonly seen = new Set<AlertId>();
  private telling = false;

  constructor(
    private readonly stage: Stage,
    private readonly site: Site,
    private readonly ask: (wish: Wish) => unknown,
    private readonly random: Random,
    /** Counters that somebody works at today; the others are free to be opened. */
    private readonly staffed: Set<string>,
  ) {}

  /** To be called whenever alerts may have been raised or have ended. */
  look(): void {
    for (const alert of this.site.alerts.values()) {
      if (!isOpen(alert) || this.seen.has(alert.id)) continue;
      this.seen.add(alert.id);
      if (!chance(this.random, UNSEEN)) this.stage.beside(this.seeTo(alert));
    }
    const over = [...this.site.alerts.values()].every((alert) => !isOpen(alert));
    if (over && this.telling) this.tell(null);
  }

  private async seeTo(alert: Alert): Promise<void> {
    const { stage, random } = this;
    await stage.pass(between(random, ...SEEN_S));
    this.ask({ type: 'take-alert', alert: alert.id, by: SUPERVISOR });
    await stage.pass(between(random, ...ACTED_S));
    const free = this.freeFor(alert);
    if (free) await this.open(free);
    else this.tell(alert);
  }

  /** A counter that nobody works at today, for the service of an alert. */
  private freeFor({ service }: Alert): CounterDefinition | undefined {
    return this.site.definition.counters.find(
      (one) => !this.staffed.has(one.id) && service !== null && serves(one, service),
    );
  }

  private async open({ id }: CounterDefinition): Promise<void> {
    const { stage, random, staffed } = this;
    staffed.add(id);
    const [opens, pace] = [stage.minute, between(random, 0.9, 1.2)];
    const shift = { counter: id, opens, closes: opens + HELPS, lunch: null, pace };
    await new Agent(stage, shift, random).work();
    staffed.delete(id);
  }

  private tell(alert: Alert | null): void {
    const service = alert?.service ? serviceOf(this.site.definition, alert.service) : undefined;
    const name = service?.name.fr ?? '';
    const fr = `Attente plus longue que d’habitude : ${name}. Nous faisons au mieux.`;
    this.telling = alert !== null;
    this.ask({ type: 'post-message', text: alert === null ? null : { fr } });
  }
}
