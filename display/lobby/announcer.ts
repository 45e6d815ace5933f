import type { CallView } from '../../src/contract/boards';
import type { Language } from '../../src/core/languages';
import { CHIME_MS, chime, isMuted } from '../parts/sound';

/** What can say a call in a language. */
export interface Speaker {
  /** Gets a call ready, before its turn. */
  prepare(call: CallView, language: Language): void;
  /** Says it; resolves when it has been said, or at once when it can't be. */
  say(call: CallView, language: Language): Promise<void>;
}

/** What rings before a call is said. */
export interface Bell {
  isSilent(): boolean;
  /** Resolves when words can follow. */
  ring(): Promise<void>;
}

const CHIME: Bell = {
  isSilent: isMuted,
  ring: () => {
    chime();
    return new Promise((resolve) => setTimeout(resolve, CHIME_MS));
  },
};

/** From this many calls in the line on each is said in the first language only. */
const RUSH = 3;

/** Chimes and says calls one after the other; never two voices at once. */
export class Announcer {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly languages: readonly Language[],
    private readonly speaker: Speaker,
    private readonly bell: Bell = CHIME,
  ) {}

  prepare(call: CallView): void {
    for (const language of this.languages) this.speaker.prepare(call, language);
  }

  /** Resolves when the call has been said; `waiting` tells how many others wait for their turn. */
  announce(call: CallView, waiting: () => number): Promise<void> {
    this.last = this.last.then(() => this.sound(call, waiting)).catch(() => undefined);
    return this.last;
  }

  private async sound(call: CallView, waiting: () => number): Promise<void> {
    if (this.bell.isSilent()) return;
    await this.bell.ring();
    const rush = waiting() >= RUSH;
    for (const language of rush ? this.languages.slice(0, 1) : this.languages)
      await this.speaker.say(call, language);
    // Once more for those who looked up late, as long as nobody else is to be called.
    for (const language of this.languages) {
      if (waiting() > 0) return;
      await this.speaker.say(call, language);
    }
  }
}
