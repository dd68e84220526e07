import type { ResultQuestion } from '../shared/api/types'

export type Mark = 'right' | 'part' | 'wrong' | 'open'

/** What became of a question. */
export function markOf(question: ResultQuestion): Mark {
  if (question.score >= question.marks) return 'right'
  if (question.score > 0) return 'part'
  return question.answered.length === 0 ? 'open' : 'wrong'
}

export interface Reviewed {
  readonly number: number
  readonly question: ResultQuestion
  readonly mark: Mark
}

/** The questions in the order of the paper, with their numbers. */
export function reviewed(questions: readonly ResultQuestion[]): Reviewed[] {
  return questions.map((question, index) => ({ number: index + 1, question, mark: markOf(question) }))
}

/** Options by their letters, as "A、C". */
export function letters(question: ResultQuestion, optionIds: readonly string[], comma: string): string {
  return question.options
    .map((option, index) => (optionIds.includes(option.optionId) ? String.fromCharCode(65 + index) : ''))
    .filter((letter) => letter !== '')
    .join(comma)
}
