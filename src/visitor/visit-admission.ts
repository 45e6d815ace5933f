import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { VisitName } from '../access/secrets';
import { RefusedRequest } from '../doors/refused';
import { Visits } from './visits';

/** Lets in whoever holds a visit's link, and nobody who guesses. */
@Injectable()
export class VisitAdmission {
  /** Wrong links that one address may try in a minute: nobody guesses a ticket. */
  private readonly misses = new RateLimiterMemory({ points: 20, duration: 60 });

  /** What one visit may ask in a minute: every answer is kept for good. */
  private readonly asked = new RateLimiterMemory({ points: 30, duration: 60 });

  constructor(private readonly visits: Visits) {}

  /** A right link always works: whoever shares an address with a guesser is not shut out. */
  async named(token: string, ip: string): Promise<VisitName> {
    try {
      return this.visits.named(token);
    } catch (error) {
      await this.misses.consume(ip).catch(() => {
        throw new RefusedRequest('too-many-requests');
      });
      throw error;
    }
  }

  /** The same, for what changes something. */
  async asking(token: string, ip: string): Promise<VisitName> {
    const name = await this.named(token, ip);
    await this.asked.consume(`${name.site}~${name.ticket}`).catch(() => {
      throw new RefusedRequest('too-many-requests');
    });
    return name;
  }
}
