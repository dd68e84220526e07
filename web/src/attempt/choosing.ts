import type { Question } from '../shared/api/types'

/** The letter of an option by its place: A, B, C… */
export function letter(index: number): string {
  return String.fromCharCode(65 + index)
}

/** What is chosen after an option was pressed, in the order of the paper. */
export function pressed(question: Question, before: readonly string[], optionId: string): string[] {
  if (question.kind !== 'multiple') return [optionId]
  const chosen = before.includes(optionId) ? before.filter((one) => one !== optionId) : [...before, optionId]
  return question.options.map((option) => option.optionId).filter((one) => chosen.includes(one))
}

export type Command =
  | { readonly kind: 'option'; readonly index: number }
  | { readonly kind: 'previous' }
  | { readonly kind: 'next' }
  | { readonly kind: 'flag' }

/** What a key means on the exam page: arrows turn pages, A–H or 1–8 choose, F flags. */
export function commandOf(key: string): Command | undefined {
  if (key === 'ArrowLeft') return { kind: 'previous' }
  if (key === 'ArrowRight') return { kind: 'next' }
  // F flags, although it could be the sixth option: that one is on 6.
  if (key === 'f' || key === 'F') return { kind: 'flag' }
  if (/^[1-8]$/.test(key)) return { kind: 'option', index: Number(key) - 1 }
  if (/^[a-h]$/i.test(key)) return { kind: 'option', index: key.toUpperCase().charCodeAt(0) - 65 }
  return undefined
}
