import type { CallView } from '../../src/contract/boards';
import { type Language, LANGUAGES } from '../../src/core/languages';
import { hasBrowserVoice } from '../parts/browser-voice';
import { fetchRecording, play } from '../parts/sound';
import type { Speaker } from './announcer';

/** A call is forgotten once so many others came. */
const KEPT = 30;

/** The languages of the parameter `voice`: French unless it says otherwise; none for `off`. */
export function voiceLanguages(parameter: string | null): Language[] {
  if (parameter === null || parameter === '') return ['fr'];
  const asked = parameter.split(',');
  return LANGUAGES.filter((language) => asked.includes(language));
}

/** The parameter `volume`, 0–100, as loudness 0–1; full when it says nothing sensible. */
export function loudnessOf(parameter: string | null): number {
  const percent = Number(parameter ?? '100');
  return percent >= 0 && percent <= 100 ? percent / 100 : 1;
}

/** Says calls with the server's recordings; with the browser's voice where there are none. */
export class CallVoice implements Speaker {
  private readonly recordings = new Map<string, Promise<AudioBuffer | null>>();

  constructor(private readonly site: string) {}

  prepare(call: CallView, language: Language): void {
    void this.recording(call, language);
  }

  async say(call: CallView, language: Language): Promise<void> {
    const recording = await this.recording(call, language);
    if (recording) return play(recording).ended;
    this.recordings.delete(this.pathOf(call, language));
    if (!hasBrowserVoice(language)) return;
    const { sayCall } = await import('./browser-call');
    await sayCall(call, language);
  }

  private recording(call: CallView, language: Language): Promise<AudioBuffer | null> {
    const path = this.pathOf(call, language);
    const known = this.recordings.get(path);
    if (known) return known;
    const coming = fetchRecording(path);
    this.recordings.set(path, coming);
    for (const oldest of this.recordings.keys()) {
      if (this.recordings.size <= KEPT) break;
      this.recordings.delete(oldest);
    }
    return coming;
  }

  private pathOf({ number, counter }: CallView, language: Language): string {
    const query = new URLSearchParams({ counter, language, times: '1' });
    const call = `${encodeURIComponent(this.site)}/calls/${encodeURIComponent(number)}`;
    return `/api/v1/sites/${call}/speech?${query.toString()}`;
  }
}
