import { Injectable } from '@nestjs/common';
import type { Identity } from '../access/roles';
import type { CommandId } from '../core/ids';
import { Sites } from '../engine/sites';
import type { Answer, Outcome, Wish } from '../engine/ask';
import type { View } from '../engine/boards/view';
import type { LiveSite } from '../engine/live-site';
import { RefusedRequest } from './refused';

/** Who asks for what, under which id. */
export interface Request {
  readonly site: string;
  readonly wish: Wish;
  /** Null: the answer is not kept, and a retry acts again. */
  readonly id: CommandId | null;
  readonly who: Identity;
}

/** How doors reach the engine. */
@Injectable()
export class Commands {
  constructor(private readonly sites: Sites) {}

  /** Carries a command out. Throws {@link RefusedRequest} with the reason when it can't be. */
  async carryOut<A extends Answer>({ site, wish, id, who }: Request): Promise<A> {
    const outcome = await (await this.site(site)).ask({ wish, id, actor: who.id });
    return answerIn(outcome) as A;
  }

  /** Reads a site between two commits. */
  async read<T>(site: string, project: (view: View) => T): Promise<T> {
    return (await this.site(site)).view(project);
  }

  /** A site that must exist. */
  async site(id: string): Promise<LiveSite> {
    const site = await this.sites.get(id);
    if (!site) throw new RefusedRequest('unknown-site');
    return site;
  }
}

function answerIn(outcome: Outcome): Answer {
  if (outcome.ok) return outcome.answer;
  const { refusal, reopens } = outcome;
  throw new RefusedRequest(refusal, reopens ? { reopens } : {});
}
