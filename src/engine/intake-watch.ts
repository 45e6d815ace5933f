import type { ServiceId } from '../core/ids';
import {
  beforeClosingIn,
  intakeDecision,
  type IntakeMemory,
  NOTHING_SEEN,
} from '../core/intake-rule';
import type { Ask, Outcome } from './ask';
import { SYSTEM } from './batch';
import type { View } from './boards/view';

/**
 * Follows the rules of one site's intake: at each refresh of the waits it asks the mailbox for what
 * they come to. Between two refreshes somebody may have decided otherwise; the mailbox then lets
 * nothing happen, so that two servers on one journal do not act twice either.
 */
export class IntakeWatch {
  private readonly memories = new Map<ServiceId, IntakeMemory>();

  constructor(private readonly ask: (ask: Ask) => Promise<Outcome>) {}

  /** The waits of ordinary newcomers were told again. Resolves once every rule was followed. */
  async refreshed({ state: { site }, waits, now }: View): Promise<void> {
    const asks: Promise<Outcome>[] = [];
    for (const { id } of site.definition.services) {
      const before = this.memories.get(id) ?? NOTHING_SEEN;
      const estimate = waits.get(id);
      const { advice, memory } = intakeDecision(site, id, estimate, now, before);
      this.memories.set(id, memory);
      if (advice !== 'stop' && advice !== 'resume') continue;
      const beforeClosing = beforeClosingIn(estimate);
      const wish = { type: 'apply-intake-rule', service: id, advice, beforeClosing } as const;
      asks.push(this.ask({ wish, id: null, actor: SYSTEM }));
    }
    await Promise.all(asks);
  }
}
