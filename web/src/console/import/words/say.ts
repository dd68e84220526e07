import { lexicon } from '../../words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

/** The words of importing tables, whatever they hold. */
export const say = lexicon(chinese, english)
