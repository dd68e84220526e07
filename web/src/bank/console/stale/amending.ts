import type { AmendedQuestion, Move } from '../types'

/** Those that go to the same newer wording: the contract re-points them together. */
export interface Together {
  readonly toVersionId: string
  readonly title: string
  readonly to: string
  readonly items: readonly Move[]
}

export function together(questions: readonly AmendedQuestion[]): readonly Together[] {
  const found = new Map<string, { title: string; to: string; items: Move[] }>()
  for (const { question, amendment } of questions) {
    if (amendment.toVersionId === undefined) continue
    const group = found.get(amendment.toVersionId) ?? { title: amendment.title, to: amendment.to, items: [] }
    group.items.push({ questionId: question.questionId, version: question.version })
    found.set(amendment.toVersionId, group)
  }
  return [...found].map(([toVersionId, group]) => ({ toVersionId, ...group }))
}

/** An article that has gone can't be cited any more: the question has to be rewritten. */
export function canBeRight({ amendment }: AmendedQuestion): boolean {
  return amendment.toVersionId !== undefined && amendment.articles.every(({ verdict }) => verdict !== 'removed')
}
