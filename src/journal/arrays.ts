import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { handleOf } from './sqlite-handle';

/** Rows as arrays, with the names of their columns. */
export interface Arrays {
  readonly names: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

/** Runs a query; better-sqlite3 gives arrays three times as fast as objects of twenty fields. */
export async function arraysOf<R extends ObjectLiteral>(
  query: SelectQueryBuilder<R>,
): Promise<Arrays> {
  if (query.dataSource.options.type === 'better-sqlite3') {
    const [sql, parameters] = query.getQueryAndParameters();
    const statement = handleOf(query.dataSource).prepare<unknown[], unknown[]>(sql).raw();
    const names = statement.columns().map((column) => column.name);
    return { names, values: statement.all(...(parameters as unknown as unknown[])) };
  }
  const raws = await query.getRawMany<Record<string, unknown>>();
  const names = Object.keys(raws[0] ?? {});
  return { names, values: raws.map((raw) => Object.values(raw)) };
}
