/** The pictograms that a service may carry; the names are those of the drawings in `lucide`. */
export const PICTOGRAMS = [
  'accessibility',
  'baby',
  'bike',
  'book',
  'briefcase',
  'bus',
  'calendar',
  'car',
  'euro',
  'file-text',
  'graduation-cap',
  'hand-heart',
  'heart-handshake',
  'house',
  'id-card',
  'info',
  'key-round',
  'landmark',
  'mail',
  'phone',
  'scale',
  'stethoscope',
  'trees',
  'users',
  'utensils',
  'vote',
  'waves-ladder',
] as const;

/** One of them. */
export type PictogramName = (typeof PICTOGRAMS)[number];

/** Whether a name that anybody may have written is one of them. */
export const isPictogram = (name: string): boolean => PICTOGRAMS.some((one) => one === name);
