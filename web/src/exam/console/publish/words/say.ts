import { lexicon } from '../../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type PublishWord = keyof typeof chinese

/** The words of publishing exams. */
export const say = lexicon<PublishWord>(chinese, english)

const KINDS = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer', 'caseAnalysis', 'withPicture'] as const

export function isKind(kind: string): kind is (typeof KINDS)[number] {
  return KINDS.some((one) => one === kind)
}
