import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

/** The words of the phone's pages of law study, loaded with them, and those that the console shares. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
