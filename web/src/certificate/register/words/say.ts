import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type RegisterWord = keyof typeof chinese

/** The words of the register of certificates. */
export const say = lexicon<RegisterWord>(chinese, english)
