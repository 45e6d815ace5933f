import type { z } from 'zod';
import type { FieldError } from '../contract/answers';

/** What was sent can't be used: which fields, and why. */
export class BadInput extends Error {
  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ field, reason }) => `${field}: ${reason}`).join('; '));
  }
}

/** At most this many fields are told of: an answer must not be larger than what it answers. */
const TOLD = 20;

type PathPart = PropertyKey | { readonly key: PropertyKey };

/** One issue of a Standard Schema as a field and a reason. */
export function fieldError(issue: {
  readonly path?: readonly PathPart[] | undefined;
  readonly message: string;
}): FieldError {
  const path = (issue.path ?? []).map((part) =>
    String(typeof part === 'object' ? part.key : part).slice(0, 100),
  );
  return { field: path.join('.') || 'body', reason: issue.message.slice(0, 300) };
}

/** What a schema makes of a value. Throws {@link BadInput}. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BadInput(result.error.issues.slice(0, TOLD).map(fieldError));
}
