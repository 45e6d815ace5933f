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
  /** Rows in a row of one group stand under its name. */
  readonly groupOf?: (row: Row) => string;
  /** The whole, below the rows. */
  readonly total?: Row;
}

/** A table whose head stays in sight; it scrolls in its own part, by keyboard too. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, groupOf, total } = props;
  const groups = grouped(rows, groupOf);
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
        {groups.map((group) => (
          <GroupLines key={group.name} group={group} columns={columns} keyOf={keyOf} />
        ))}
        {total !== undefined && (
          <tfoot>
            <Line columns={columns} row={total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface Group<Row> {
  readonly name: string;
  readonly own: Row[];
}

/** The rows in their order, cut where the name of the group changes. */
function grouped<Row>(rows: readonly Row[], groupOf?: (row: Row) => string): Group<Row>[] {
  const groups: Group<Row>[] = [];
  for (const row of rows) {
    const name = groupOf?.(row) ?? '';
    const last = groups.at(-1);
    if (last?.name === name) last.own.push(row);
    else groups.push({ name, own: [row] });
  }
  return groups;
}

interface GroupLinesProps<Row> extends Pick<DataTableProps<Row>, 'columns' | 'keyOf'> {
  readonly group: Group<Row>;
}

function GroupLines<Row>({ group: { name, own }, columns, keyOf }: GroupLinesProps<Row>) {
  return (
    <tbody>
      {name !== '' && (
        <tr class="data-table__group">
          <th scope="rowgroup" colSpan={columns.length}>
            {name}
          </th>
        </tr>
      )}
      {own.map((row) => (
        <Line key={keyOf(row)} columns={columns} row={row} />
      ))}
    </tbody>
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
