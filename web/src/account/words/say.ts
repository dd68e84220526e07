import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type AccountWord = keyof typeof chinese

/** The words of the accounts of others. */
export const say = lexicon<AccountWord>(chinese, english)
