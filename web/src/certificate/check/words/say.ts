import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

/** The words of the public check, loaded with its page. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
