import type { Action } from './possible';

/** The part of a keyboard event that decides. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** What a key may ask for beside the actions: the help, or the list of lines. */
export type Wish = Action | 'help';

/** The keys as the buttons show them; the first wish that is possible now is meant. */
export const KEYS: Readonly<Record<string, readonly Wish[]>> = {
  ' ': ['next'],
  r: ['recall'],
  a: ['arrived'],
  enter: ['arrived', 'finish'],
  b: ['absent'],
  p: ['park'],
  f: ['requeue'],
  t: ['transfer'],
  e: ['finish'],
  d: ['finish-now'],
  u: ['undo'],
  x: ['pause', 'resume'],
  o: ['open', 'close'],
  c: ['aside'],
  w: ['why'],
  h: ['ask-help', 'cancel-help'],
  '/': ['find'],
  '?': ['help'],
};

/** `/` and `?` need Shift on some keyboards; a letter with Shift is not a shortcut. */
function modified(stroke: Stroke): boolean {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return true;
  return stroke.shiftKey && stroke.key !== '/' && stroke.key !== '?';
}

function isUndo(stroke: Stroke): boolean {
  const control = (stroke.ctrlKey || stroke.metaKey) && !stroke.altKey && !stroke.shiftKey;
  return control && stroke.key.toLowerCase() === 'z';
}

/** The wish behind a key, or null; a key held down asks once only. */
export function wishOf(stroke: Stroke, can: ReadonlySet<Action>): Wish | null {
  if (stroke.repeat) return null;
  if (isUndo(stroke)) return can.has('undo') ? 'undo' : null;
  if (modified(stroke)) return null;
  const wishes = KEYS[stroke.key.toLowerCase()] ?? [];
  return wishes.find((wish) => wish === 'help' || can.has(wish)) ?? null;
}

/** The place 0–8 behind a digit key, with or without Shift (French keyboards), or null. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit) - 1;
}
