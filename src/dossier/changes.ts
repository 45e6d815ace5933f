import type { SiteDefinition } from '../core/definition';

/** Something that the site was told to do otherwise: who, when, what. */
export interface Change {
  readonly seq: number;
  /** ISO 8601 with the site's offset. */
  readonly at: string;
  readonly actor: string;
  /** Where in the definition, e.g. `services.etat-civil.objectives.0.withinS`. */
  readonly path: string;
  /** JSON; null: it was not there, or is no more. */
  readonly from: string | null;
  readonly to: string | null;
}

type Difference = Pick<Change, 'path' | 'from' | 'to'>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | null =>
  value === undefined ? null : JSON.stringify(value);

/** The parts of a list by their ids, so that one more in front doesn't change all others. */
function parts(value: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(value)) return value;
  const entries = value.map((one: unknown, n): [string, unknown] => {
    const id = isRecord(one) && typeof one['id'] === 'string' ? one['id'] : String(n);
    return [id, one];
  });
  return Object.fromEntries(entries);
}

function between(path: string, from: unknown, to: unknown): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (!isRecord(from) || !isRecord(to)) return [{ path, from: textOf(from), to: textOf(to) }];
  const [left, right] = [parts(from), parts(to)];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names.flatMap((name) =>
    between(path === '' ? name : `${path}.${name}`, left[name], right[name]),
  );
}

/** What a new definition of a site says otherwise than the one before. */
export function differences(before: SiteDefinition, after: SiteDefinition): Difference[] {
  return between('', before, after);
}
