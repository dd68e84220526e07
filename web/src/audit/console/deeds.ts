import type { RecordEntry } from './record'
import { sayOr } from './words/names/say'

/** Rooms that write deeds. */
export const ROOMS = [
  'access',
  'people',
  'exam',
  'attempt',
  'bank',
  'law',
  'training',
  'course',
  'study',
  'notice',
  'audit',
  'certificate',
  'desk',
  'report',
  'rehearsal',
  'ranking',
  'demo',
] as const

/** Who did it: a masked name, the clock, or a command. */
export function actorOf({ actor, address }: RecordEntry): string {
  return actor?.name ?? sayOr(`address.${address}`, address)
}

/** What was done; codes that have no words yet stay codes. */
export function codeOf(code: string): string {
  return sayOr(`deed.${code}`, code)
}

export function subjectOf({ subjectKind, subjectId }: RecordEntry): string {
  const short = subjectId.length > 20 ? subjectId.slice(-8) : subjectId
  return `${sayOr(`subject.${subjectKind}`, subjectKind)} ${short}`
}

/** What changed, by the names that deeds use. */
export function changes(
  entry: Pick<RecordEntry, 'before' | 'after'>,
): readonly { name: string; before: string; after: string }[] {
  const [before, after] = [entry.before as Record<string, unknown>, entry.after as Record<string, unknown>]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => ({
    name: sayOr(`field.${name}`, name),
    before: text(before[name]),
    after: text(after[name]),
  }))
}

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
