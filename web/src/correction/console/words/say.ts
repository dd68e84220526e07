import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type CorrectionWord = keyof typeof chinese

/** The words of the inbox of errors. */
export const say = lexicon<CorrectionWord>(chinese, english)
