import { hasBrowserVoice } from '../parts/browser-voice';
import { sayInBrowser } from '../parts/say-in-browser';
import { fetchRecording, play, type Playing } from '../parts/sound';
import type { Passage } from './passages';

/** The recordings of the screens that one comes back to. */
const KEPT = 20;

const recordings = new Map<string, Promise<AudioBuffer | null>>();
let playing: Playing | null = null;
/** What is said last is heard: each new thing takes the turn of the one before. */
let turn = 0;

function recordingOf({ language, text }: Passage): Promise<AudioBuffer | null> {
  const key = `${language} ${text}`;
  const known = recordings.get(key);
  if (known) return known;
  const coming = fetchRecording('/api/v1/voice', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ language, text: text.slice(0, 800) }),
  });
  recordings.set(key, coming);
  void coming.then((recording) => recording ?? recordings.delete(key));
  for (const oldest of recordings.keys()) {
    if (recordings.size <= KEPT) break;
    recordings.delete(oldest);
  }
  return coming;
}

/** Says passages one after the other, instead of whatever is being said; resolves at the end. */
export async function say(passages: readonly Passage[], eachSaid?: () => void): Promise<void> {
  hush();
  const mine = turn;
  for (const [i, passage] of passages.entries()) {
    const coming = recordingOf(passage);
    const next = passages[i + 1];
    const recording = await coming;
    if (mine !== turn) return;
    if (recording) playing = play(recording);
    else if (hasBrowserVoice(passage.language))
      playing = sayInBrowser(passage.text, passage.language);
    // The next is made while this one is heard.
    if (next) void recordingOf(next);
    eachSaid?.();
    await playing?.ended;
    if (mine !== turn) return;
  }
}

/** Says nothing more. */
export function hush(): void {
  turn += 1;
  playing?.stop();
  playing = null;
}
