import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { VoiceStatus } from '../contract/voice';
import type { Language } from '../core/languages';
import { RefusedRequest } from '../doors/refused';
import { type Clip, Clips } from './clips';
import { type Espeak, findEspeak } from './espeak';
import { Lanes, TooBusy } from './lanes';
import type { Program } from './run-program';
import { spokenText } from './spoken-text';
import { MANNERS } from './voices';

const AT_ONCE = 2;
const WAITING = 20;
const KEPT_BYTES = 32 * 1024 * 1024;
/** A machine that was too busy to answer at its start is asked again after this. */
const LOOK_AGAIN_MS = 60_000;

/** The server's own voice: recordings made by espeak-ng where it is installed, kept in memory only. */
@Injectable()
export class Voice implements OnApplicationBootstrap {
  private readonly logger = new Logger('voice');
  private readonly clips = new Clips(KEPT_BYTES);
  private readonly lanes = new Lanes(AT_ONCE, WAITING);
  private readonly making = new Map<string, Promise<Clip>>();
  private found: Promise<Espeak | null> | null = null;
  private lookedAt = 0;

  /** `program`: espeak-ng; null switches the voice off. */
  constructor(private readonly program: Program | null) {}

  onApplicationBootstrap(): void {
    void this.espeak();
  }

  async status(): Promise<VoiceStatus> {
    const espeak = await this.espeak();
    const { engine, languages } = espeak ?? { engine: null, languages: [] };
    return { available: languages.length > 0, engine, languages: [...languages] };
  }

  /** A text as sound. Throws the refusal when it can't be said. */
  async say(text: string, language: Language): Promise<Clip> {
    const espeak = await this.espeak();
    if (!espeak?.languages.includes(language)) throw new RefusedRequest('voice-unavailable');
    const said = spokenText(text, language);
    const name = nameOf(said, language, espeak.engine);
    const known = this.clips.get(name) ?? this.making.get(name);
    if (known) return known;
    const clip = this.make(espeak, name, said, language).finally(() => this.making.delete(name));
    this.making.set(name, clip);
    return clip;
  }

  private async make(espeak: Espeak, name: string, text: string, as: Language): Promise<Clip> {
    try {
      const wav = await this.lanes.run(() => espeak.record(text, as));
      const clip = { name, wav };
      this.clips.add(clip);
      return clip;
    } catch (error) {
      // Never the text: a screen of a visitor was read.
      this.logger.warn(`a text could not be said: ${messageOf(error)}`);
      throw new RefusedRequest(error instanceof TooBusy ? 'overloaded' : 'voice-unavailable');
    }
  }

  private async espeak(): Promise<Espeak | null> {
    const known = await this.found;
    if (known || this.program === null) return known;
    const old = Date.now() - this.lookedAt > LOOK_AGAIN_MS;
    if (this.found === null || old) this.found = this.look(this.program);
    return this.found;
  }

  private async look(program: Program): Promise<Espeak | null> {
    this.lookedAt = Date.now();
    try {
      return await findEspeak(program);
    } catch (error) {
      this.logger.warn(`no voice, calls are chimed and shown only: ${messageOf(error)}`);
      return null;
    }
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message || error.constructor.name : String(error);

/** What a recording depends on, and nothing else. */
function nameOf(text: string, language: Language, engine: string): string {
  const { voice, pace } = MANNERS[language];
  return createHash('sha256').update([engine, voice, pace, text].join('\n')).digest('hex');
}
