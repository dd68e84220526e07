/** A column of a table, the same on the screen and in an export. */
export interface Column<Row> {
  readonly id: string
  /** In the language of the screen. */
  readonly name: string
  /** What it is sorted by and what an export holds. */
  readonly value: (row: Row) => string | number | null
  /** What the screen shows, when that is not the value itself. */
  readonly text?: (row: Row) => string
  /** Numbers and times: to the right, in tabular figures. */
  readonly figures?: boolean
  readonly sortable?: boolean
  /** Heads the row, and can't be hidden. */
  readonly head?: boolean
}

export interface Sort {
  /** The id of a column. */
  readonly by: string
  readonly descending: boolean
}

const order = new Intl.Collator('zh-CN', { numeric: true })

/** A copy in this order; rows without a value come last in either direction. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.by)
  if (sort === null || column === undefined) return rows
  const sign = sort.descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * compared(left, right)
  })
}

function compared(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b))
}

/** What a press on the head of a column asks for: ascending, then descending, then as the list comes. */
export function nextSort(sort: Sort | null, by: string): Sort | null {
  if (sort?.by !== by) return { by, descending: false }
  return sort.descending ? null : { by, descending: true }
}

export function shown<Row>(column: Column<Row>, row: Row): string {
  const { text, value } = column
  return text === undefined ? String(value(row) ?? '') : text(row)
}
