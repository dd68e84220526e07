import type { Column } from './columns'

/** Begins a file that Excel takes for UTF-8. */
const BOM = '\uFEFF'

/**
 * The rows as CSV (RFC 4180) for spreadsheets. Text that a spreadsheet would run as a formula gets an apostrophe before it,
 * as spreadsheets themselves write it.
 */
export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(({ name }) => field(name)), ...rows.map((row) => columns.map((one) => cell(one, row)))]
  return BOM + lines.map((line) => `${line.join(',')}\r\n`).join('')
}

function cell<Row>({ value, text }: Column<Row>, row: Row): string {
  const raw = value(row)
  if (raw === null) return ''
  if (typeof raw === 'number') return String(raw)
  return field(text === undefined ? raw : text(row))
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A name that any file system takes. */
export function fileName(title: string, day: string): string {
  return `${title.replace(/[\\/:*?"<>|\s]+/g, '-')}-${day}.csv`
}
