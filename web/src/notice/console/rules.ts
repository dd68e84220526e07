/** Days before something falls due, as people write them: 90, 30, 7. Null when that makes no sense. */
export function daysOf(text: string): readonly number[] | null {
  const parts = text.split(/[^0-9.-]+/).filter(Boolean)
  const days = parts.map(Number)
  const right =
    days.every((day) => Number.isInteger(day) && day >= 0 && day <= 366) && new Set(days).size === days.length
  return right && days.length <= 6 ? days : null
}
