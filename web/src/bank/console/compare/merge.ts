import type { QuestionDraft } from '../draft/draft'
import { fieldsOf, readable, take, type Field } from './fields'

export type Side = 'mine' | 'theirs'

/** A field that somebody changed since both began from the same version. */
export interface Change {
  readonly field: Field
  readonly base: string
  readonly mine: string
  readonly theirs: string
  /** Both changed it, and not alike: somebody has to decide. */
  readonly clash: boolean
}

/** What one or the other changed; what both left alone, or changed alike, needs no word. */
export function changes(base: QuestionDraft, mine: QuestionDraft, theirs: QuestionDraft): readonly Change[] {
  return fieldsOf([base, mine, theirs]).flatMap((field) => {
    const [was, ours, other] = [readable(base, field), readable(mine, field), readable(theirs, field)]
    if (ours === other) return []
    return [{ field, base: was, mine: ours, theirs: other, clash: ours !== was && other !== was }]
  })
}

/** Whoever changed a field alone has it; a clash waits. */
export function proposed(all: readonly Change[]): Partial<Record<Field, Side>> {
  const sides = all
    .filter(({ clash }) => !clash)
    .map(({ field, base, mine }) => [field, mine === base ? 'theirs' : 'mine'] as const)
  return Object.fromEntries(sides)
}

/** @returns theirs with what was taken from mine; null while a field waits for its side */
export function merged(
  mine: QuestionDraft,
  theirs: QuestionDraft,
  all: readonly Change[],
  sides: Partial<Record<Field, Side>>,
): QuestionDraft | null {
  if (all.some(({ field }) => sides[field] === undefined)) return null
  const draft = JSON.parse(JSON.stringify(theirs)) as QuestionDraft
  for (const { field } of all) if (sides[field] === 'mine') take(draft, mine, field)
  return draft
}
