/** What a key does to the row that has the focus; null when it is not for the table. */
export function rowAfter(key: string, index: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, rows - 1)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows - 1
    case 'PageDown':
      return Math.min(index + 10, rows - 1)
    case 'PageUp':
      return Math.max(index - 10, 0)
    default:
      return null
  }
}
