import { day, exactMoment } from '../../shared/words/formats'
import type { RecordEntry } from './record'
import { sayOr } from './words/names/say'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*Z$/

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

/** Who did it: a masked name, the clock, a command, or whoever was not signed in. */
export function actorOf({ actor, address }: RecordEntry): string {
  return actor?.name ?? sayOr(`address.${address}`, sayOr('address.nobody', address))
}

/** What was done; codes that have no words yet stay codes. */
export function codeOf(code: string): string {
  return sayOr(`deed.${code}`, code)
}

export function subjectOf({ subjectKind, subjectId }: Pick<RecordEntry, 'subjectKind' | 'subjectId'>): string {
  const short = subjectId.length > 20 ? subjectId.slice(-8) : subjectId
  return `${sayOr(`subject.${subjectKind}`, subjectKind)} ${keyOf(subjectKind, short)}`
}

/** The key of a subject; where it is itself a code of the record, its name. */
export function keyOf(subjectKind: string, subjectId: string): string {
  if (subjectKind === 'kind') return sayOr(`kind.${subjectId}`, subjectId)
  return subjectKind === 'record' ? sayOr(`kept.${subjectId}`, subjectId) : subjectId
}

/** What changed, by the names that deeds use. */
export function changes(
  entry: Pick<RecordEntry, 'before' | 'after'>,
): readonly { name: string; before: string; after: string }[] {
  const [before, after] = [entry.before as Record<string, unknown>, entry.after as Record<string, unknown>]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({
      name: sayOr(`field.${name}`, name),
      before: text(name, before[name]),
      after: text(name, after[name]),
    }))
    .filter((change) => change.before !== '' || change.after !== '')
}

function text(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  return shownValue(name, typeof value === 'string' ? value : JSON.stringify(value))
}

/** A value of the record as people read it: its name, a day, a moment, or itself. */
export function shownValue(name: string, value: string): string {
  if (DAY.test(value)) return day(value)
  if (MOMENT.test(value)) return exactMoment(value)
  return sayOr(`value.${name}.${value}`, value)
}
