import { type Column } from '../parts/DataTable';
import { t } from '../parts/languages';

/** Columns of figures with their heads: `names` says what each is called under `prefix`. */
export function columnsOf<Row>(
  columns: readonly (readonly [name: string, of: (row: Row) => string])[],
  prefix: string,
): Column<Row>[] {
  return columns.map(([name, of]) => ({
    name,
    head: t(`${prefix}.${name}`),
    of,
    numeric: true,
  }));
}
