import type { SiteSummary } from '../../src/contract/sites';

export type Medium = SiteSummary['media'][number];

/** The media that this screen may show: stills alone where motion is unwelcome. */
export function shownMedia(media: readonly Medium[]): readonly Medium[] {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return isStill ? media.filter(({ kind }) => kind === 'image') : media;
}
