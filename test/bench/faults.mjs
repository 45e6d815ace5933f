/** What went wrong, as lines; empty when nothing did. */
export function nothing(what, found) {
  return found.length === 0 ? [] : [`${what}: ${found.length} (${found[0]})`];
}

export function notLess(what, found, least) {
  return found >= least ? [] : [`${what}: ${found} instead of at least ${least}`];
}

export function same(what, found, expected) {
  return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
}
