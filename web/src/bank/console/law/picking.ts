import type { LawHits } from '../../../shared/api/types'
import type { CitationDraft } from '../draft/draft'
import type { BankLaw } from '../types'
import { inOrder } from './articleName'

export type LawHit = LawHits['items'][number]

export const MOST_ARTICLES = 12

const SHAPE = /^[1-9]\d*(-[1-9]\d*)?(\/[1-9]\d*)?$/

/** Whether a citation can be written so: `36`, `36/1`, `120-1/2`. */
export function isArticle(text: string): boolean {
  return SHAPE.test(text)
}

/** @returns whether it could be added */
export function addArticle(citation: CitationDraft, article: string): boolean {
  if (!isArticle(article) || citation.articles.length >= MOST_ARTICLES) return false
  if (!citation.articles.includes(article)) citation.articles = inOrder([...citation.articles, article])
  return true
}

/** A question rests on one wording of one law: another one takes its place, with none of its articles. */
export function chooseLaw(citation: CitationDraft, laws: readonly BankLaw[], law: string): void {
  if (citation.law === law) return
  const versions = laws.find((one) => one.law === law)?.versions ?? []
  const inForce = versions.find(({ repealedOn }) => repealedOn === undefined) ?? versions[0]
  Object.assign(citation, { law, version: inForce?.passedOn ?? '', articles: [] })
}

/** What a found article is to a bank: citable at once, a new wording of a law it knows, or of a law that is new to it. */
export type Standing =
  | { readonly kind: 'citable'; readonly law: string; readonly version: string }
  | { readonly kind: 'newWording'; readonly law: string }
  | { readonly kind: 'newLaw' }

export function standing(
  laws: readonly BankLaw[],
  { title, versionId }: Pick<LawHit, 'title' | 'versionId'>,
): Standing {
  for (const { law, versions } of laws) {
    const wording = versions.find((one) => one.versionId === versionId)
    if (wording !== undefined) return { kind: 'citable', law, version: wording.passedOn }
  }
  const known = laws.find((one) => one.title === title)
  return known === undefined ? { kind: 'newLaw' } : { kind: 'newWording', law: known.law }
}

/** Takes up a found article. */
export function pick(citation: CitationDraft, law: string, version: string, article: string): boolean {
  if (citation.law !== law || citation.version !== version) Object.assign(citation, { law, version, articles: [] })
  return addArticle(citation, article)
}
