import type { ComponentChildren } from 'preact';

/** A column: its head, and what it shows of a row. The first names the row. */
export interface Column<Row> {
  readonly name: string;
  readonly head: ComponentChildren;
  readonly of: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** The whole, below the rows. */
  readonly total?: Row;
}

/** A table whose head stays in sight; it scrolls in its own part, by keyboard too. */
export function DataTable<Row>({ caption, columns, rows, keyOf, total }: DataTableProps<Row>) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="data-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" class={column.numeric ? 'number' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={keyOf(row)} columns={columns} row={row} />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <Line columns={columns} row={total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Line<Row>({ columns, row }: Pick<DataTableProps<Row>, 'columns'> & { row: Row }) {
  return (
    <tr>
      {columns.map(({ name, of, numeric }, place) =>
        place === 0 ? (
          <th key={name} scope="row">
            {of(row)}
          </th>
        ) : (
          <td key={name} class={numeric ? 'number' : undefined}>
            {of(row)}
          </td>
        ),
      )}
    </tr>
  );
}
