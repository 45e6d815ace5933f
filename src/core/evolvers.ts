import type { Fact, RecordedFact } from './facts';
import type { Site } from './site';

/** How each fact changes a site: total over the facts, by type. */
export type Evolvers<F extends Fact> = {
  readonly [T in F['type']]: (
    site: Site,
    fact: Extract<F, { type: T }>,
    recorded: RecordedFact,
  ) => void;
};
