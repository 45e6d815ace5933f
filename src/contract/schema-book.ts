import { z } from 'zod';

const LOCAL = '#/$defs/';
const SHARED = '#/components/schemas/';

type Json = Record<string, unknown>;

/** Turns zod schemas into JSON Schema, and gathers the named ones for a document's components. */
export class SchemaBook {
  /** The named schemas met so far. */
  readonly schemas: Record<string, unknown> = {};

  constructor(private readonly target: 'draft-2020-12' | 'openapi-3.0') {}

  shape(schema: z.ZodType, io: 'input' | 'output'): Json {
    const made = z.toJSONSchema(schema, { io, target: this.target }) as Json;
    const pointed = JSON.parse(JSON.stringify(made).replaceAll(LOCAL, SHARED)) as Json;
    const { $schema: _dialect, $defs, ...shape } = pointed;
    Object.assign(this.schemas, $defs);
    return shape;
  }
}
