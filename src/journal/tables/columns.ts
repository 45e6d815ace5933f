import type { ValueTransformer } from 'typeorm';

/** A whole number that PostgreSQL gives as text: milliseconds since 1970 UTC. */
export const wholeNumber: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** A yes or no, kept as 1 or 0 in both databases. */
export const flag: ValueTransformer = {
  to: (value: boolean) => (value ? 1 : 0),
  from: (value: number) => value === 1,
};

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Sums by name, kept as JSON text in the order of the names: the same sums are the same text. */
export const sums: ValueTransformer = {
  to: (value: object) => JSON.stringify(Object.fromEntries(Object.entries(value).sort(byName))),
  from: (value: string): unknown => JSON.parse(value),
};

const ordered = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(byName))
    : value;

/** A structure, kept as JSON text in the order of its names. */
export const orderedJson: ValueTransformer = {
  to: (value: unknown) => JSON.stringify(value, ordered),
  from: (value: string): unknown => JSON.parse(value),
};

/** Bytes, kept as text in base 64: both databases have it. */
export const bytes: ValueTransformer = {
  to: (value: Uint8Array) => Buffer.from(value).toString('base64'),
  from: (value: string) => Buffer.from(value, 'base64'),
};

/** A small structure, kept as JSON text. */
export const json: ValueTransformer = {
  to: (value: unknown) => JSON.stringify(value),
  from: (value: string): unknown => JSON.parse(value),
};
