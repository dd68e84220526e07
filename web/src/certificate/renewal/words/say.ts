import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type RenewalWord = keyof typeof chinese

/** The words of renewal reviews, in the console and on the phone. */
export const say = lexicon<RenewalWord>(chinese, english)
