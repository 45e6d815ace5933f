/** What can be put away as plain data and taken up again. */
export interface Kept<S> {
  save(): S;
  restore(saved: S): void;
}

/** What is kept of each key, in the order of the keys. */
export type SavedKeyed<S> = readonly (readonly [string, S])[];

/** One thing for each key; asking about a key that taught nothing yet leaves no trace. */
export class Keyed<Key extends string, T extends Kept<S>, S> {
  private readonly taught = new Map<Key, T>();
  private readonly untaught = new Map<Key, T>();

  constructor(private readonly make: (key: Key) => T) {}

  /** To be read. */
  of(key: Key): T {
    const known = this.taught.get(key) ?? this.untaught.get(key);
    if (known) return known;
    const one = this.make(key);
    this.untaught.set(key, one);
    return one;
  }

  /** To be taught. */
  teach(key: Key): T {
    const one = this.of(key);
    this.taught.set(key, one);
    this.untaught.delete(key);
    return one;
  }

  /** Of every key that has taught something. */
  values(): IterableIterator<T> {
    return this.taught.values();
  }

  save(): SavedKeyed<S> {
    return [...this.taught]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, one.save()] as const);
  }

  restore(saved: SavedKeyed<S>): void {
    this.taught.clear();
    this.untaught.clear();
    for (const [key, one] of saved) this.teach(key as Key).restore(one);
  }
}
