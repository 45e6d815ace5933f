import type { Medium } from './definition';

// No SVG: it may carry scripts. One dot, no slash: a name leads nowhere else.
const NAMES = {
  image: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(?:png|jpe?g|webp)$/,
  video: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.(?:mp4|webm)$/,
} as const;
const LONGEST_S = 600;

/** Whether a file may be shown by its name, and as what. */
export function mediaKind(file: string): Medium['kind'] | null {
  if (NAMES.image.test(file)) return 'image';
  return NAMES.video.test(file) ? 'video' : null;
}

/** What is wrong with a medium of a definition, apart from its texts. */
export function mediumFlaws({ kind, file, seconds }: Medium): string[] {
  const where = `medium ${file}`;
  const flaws: string[] = [];
  if (mediaKind(file) !== kind) {
    const ends = kind === 'image' ? 'png, jpg or webp' : 'mp4 or webm';
    flaws.push(`${where}: a name of letters, digits, - and _ that ends in ${ends}`);
  }
  if (!(seconds >= 1 && seconds <= LONGEST_S))
    flaws.push(`${where}: shown for 1 to ${LONGEST_S} s`);
  return flaws;
}
