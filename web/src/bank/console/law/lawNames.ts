import { day } from '../../../shared/words/formats'
import type { BankLaw } from '../types'
import { say } from '../words/say'

export type LawWording = BankLaw['versions'][number]

/** The wording that is cited, as far as the bank knows it. */
export function wordingOf(laws: readonly BankLaw[], law: string, version: string): LawWording | undefined {
  return laws.find((one) => one.law === law)?.versions.find(({ passedOn }) => passedOn === version)
}

/** The law with the day of its version; its id where the bank doesn't know it. */
export function lawTitle(laws: readonly BankLaw[], law: string | undefined, version: string | undefined): string {
  if (law === undefined || law === '') return say('citation.none')
  const title = laws.find((one) => one.law === law)?.title ?? law
  return version === undefined || version === '' ? title : say('citation.title', { title, day: day(version) })
}
