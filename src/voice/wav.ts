const HEADER = 44;
const SIZE_OF_FILE = 4;
const BYTES_A_SECOND = 28;
const SIZE_OF_DATA = 40;

/** Whether bytes begin as the plain WAV file of one stretch of sound that espeak-ng writes. */
export function isWav(bytes: Buffer): boolean {
  if (bytes.length <= HEADER) return false;
  const name = (at: number): string => bytes.toString('latin1', at, at + 4);
  return name(0) === 'RIFF' && name(8) === 'WAVE' && name(36) === 'data';
}

/** The same sound with its true lengths: a program that writes to a pipe can't know them before. */
export function withLengths(wav: Buffer): Buffer {
  const whole = Buffer.from(wav);
  whole.writeUInt32LE(whole.length - 8, SIZE_OF_FILE);
  whole.writeUInt32LE(whole.length - HEADER, SIZE_OF_DATA);
  return whole;
}

/** How long it sounds, seconds. */
export function durationS(wav: Buffer): number {
  return (wav.length - HEADER) / wav.readUInt32LE(BYTES_A_SECOND);
}
