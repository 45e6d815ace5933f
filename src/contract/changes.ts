/** The value that changes, in the order of time, lead to at the end of a minute; null before the first. */
export function valueAt<Value>(
  track: readonly (readonly [minute: number, value: Value])[],
  minute: number,
): Value | null {
  let low = 0;
  let high = track.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((track[middle]?.[0] ?? 0) <= minute) low = middle + 1;
    else high = middle;
  }
  return track[low - 1]?.[1] ?? null;
}
