/** A wall on which waits are told: what moves on it, and how often. */

/** A move that somebody in the room would take for a change, seconds. */
const MOVED_S = 300;
/** Half an hour outward to five minutes, above to ten, as screens round. */
const outward = (seconds, round) => {
  const step = seconds < 1800 || (seconds === 1800 && round === Math.ceil) ? 300 : 600;
  return (round(seconds / step) * step) / 60;
};

/** What a screen would write of a wait. */
function written(wait) {
  if ('unknown' in wait) return wait.unknown;
  return `${outward(wait.lowS, Math.floor)}–${Math.max(5, outward(wait.highS, Math.ceil))}`;
}

/** Whether a range is another, by so much that somebody would notice; a blank that comes or goes is. */
function moved(before, now) {
  if ('unknown' in before || 'unknown' in now) return before.unknown !== now.unknown;
  const far = (a, b) => Math.abs(a - b) > MOVED_S;
  return far(before.lowS, now.lowS) || far(before.highS, now.highS);
}

/** What a wall tells, refresh after refresh. */
export class Wall {
  refreshes = 0;
  quiet = { count: 0, moved: 0, bare: 0, changes: 0 };
  changes = 0;
  told = new Map();
  bare = new Map();

  constructor(steadied) {
    this.steadied = steadied;
  }

  refresh(waits, isQuiet) {
    this.refreshes += 1;
    const some = { moved: false, bare: false };
    for (const [id, wait] of waits) {
      const before = this.told.get(id);
      const now = this.steadied(before, wait);
      if (before) {
        some.moved ||= moved(before, now);
        some.bare ||= moved(this.bare.get(id), wait);
        if (written(before) !== written(now)) {
          this.changes += 1;
          if (isQuiet) this.quiet.changes += 1;
        }
      }
      this.told.set(id, now);
      this.bare.set(id, wait);
    }
    if (!isQuiet) return;
    this.quiet.count += 1;
    if (some.moved) this.quiet.moved += 1;
    if (some.bare) this.quiet.bare += 1;
  }

  /** A new day begins with a new sheet. */
  wipe() {
    this.told.clear();
    this.bare.clear();
  }
}
