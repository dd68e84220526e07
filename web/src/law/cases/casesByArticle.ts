import type { LawWording } from '../../shared/api/types'
import type { GuidingCase } from '../types'

/** The cases beside each article of this wording, by the article's number. */
export function casesByArticle(
  cases: readonly GuidingCase[],
  wording: LawWording | null,
): ReadonlyMap<string, readonly GuidingCase[]> {
  const beside = new Map<string, GuidingCase[]>()
  for (const one of cases) {
    const numbers = one.articles
      .filter(({ law, version }) => law === wording?.title && version === wording.version.passedOn)
      .map(({ number }) => number)
    for (const number of new Set(numbers)) beside.set(number, [...(beside.get(number) ?? []), one])
  }
  return beside
}
