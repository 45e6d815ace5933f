let context: AudioContext | null = null;

/** The one audio context; made late, since a browser may wait for a touch before it sounds. */
function audio(): AudioContext {
  context ??= new AudioContext();
  return context;
}

/** Whether the browser keeps silent until somebody touches the page. */
export function isMuted(): boolean {
  return audio().state === 'suspended';
}

/** To be called from a touch: lets the page sound from now on. */
export async function allowSound(): Promise<void> {
  await audio().resume();
}

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
  tone.connect(volume).connect(sounding.destination);
  tone.start(start);
  tone.stop(start + 1.2);
}
