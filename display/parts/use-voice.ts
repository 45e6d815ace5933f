import { useEffect, useState } from 'preact/hooks';
import type { VoiceStatus } from '../../src/contract/voice';
import type { Language } from '../../src/core/languages';
import { hasBrowserVoice } from './browser-voice';
import { get } from './get';

/** Whose voice a page has; null until that is known. */
export type Voice = 'server' | 'browser' | 'none' | null;

/** A server that was started without a voice may have one tomorrow. */
const LOOK_AGAIN_MS = 5 * 60_000;

/** Whose voice says things in a language on this page. */
export function useVoice(language: Language): Voice {
  const [voice, setVoice] = useState<Voice>(null);
  useEffect(() => {
    const look = async (): Promise<void> => {
      const status = await get<VoiceStatus>('/api/v1/voice');
      if (status.ok && status.body.languages.includes(language)) setVoice('server');
      else setVoice(hasBrowserVoice(language) ? 'browser' : 'none');
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [language]);
  return voice;
}
