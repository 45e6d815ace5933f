let context: AudioContext | null = null;
let output: GainNode | null = null;
let loudness = 1;

/** The one audio context; made late, since a browser may wait for a touch before it sounds. */
function audio(): AudioContext {
  context ??= new AudioContext();
  return context;
}

/** Where every sound of the page goes: one place to be loud or quiet. */
function speaker(): GainNode {
  if (output) return output;
  output = audio().createGain();
  output.gain.value = loudness;
  output.connect(audio().destination);
  return output;
}

/** How loud the page is, 0–1; 0 is silent. */
export function setLoudness(value: number): void {
  loudness = value;
  if (output) output.gain.value = value;
}

/** How loud the page is, 0–1. */
export const loudnessNow = (): number => loudness;

/** Whether the browser keeps silent until somebody touches the page. */
export function isMuted(): boolean {
  return audio().state === 'suspended';
}

/** To be called from a touch: lets the page sound from now on. */
export async function allowSound(): Promise<void> {
  await audio().resume();
}

/** How long a chime sounds before words can follow, ms. */
export const CHIME_MS = 1_200;

/** Two soft falling notes. */
export function chime(): void {
  if (isMuted()) return;
  note(784, 0);
  note(587, 0.35);
}

function note(hertz: number, afterS: number): void {
  const sounding = audio();
  const start = sounding.currentTime + afterS;
  const tone = sounding.createOscillator();
  const volume = sounding.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.5, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.1);
  tone.connect(volume).connect(speaker());
  tone.start(start);
  tone.stop(start + 1.2);
}

/** A sound that is heard now. */
export interface Playing {
  /** Resolves when it has ended or was stopped. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** A recording of the server; null when it has none to give. */
export async function fetchRecording(
  path: string,
  asked: RequestInit = {},
): Promise<AudioBuffer | null> {
  try {
    const response = await fetch(path, asked);
    if (!response.ok) return null;
    return await audio().decodeAudioData(await response.arrayBuffer());
  } catch {
    return null;
  }
}

/** Lets a recording be heard. */
export function play(recording: AudioBuffer): Playing {
  const source = audio().createBufferSource();
  source.buffer = recording;
  source.connect(speaker());
  const ended = new Promise<void>((resolve) => {
    source.addEventListener('ended', () => resolve());
    // A device that was unplugged ends nothing: nobody waits for it.
    setTimeout(resolve, recording.duration * 1000 + 1_000);
  });
  source.start();
  return { ended, stop: () => source.stop() };
}
