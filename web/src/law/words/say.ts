import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type LawWord = keyof typeof chinese

/** The words of pages that are loaded when somebody opens them: the phone's first load has none of them. */
export const say = lexicon<LawWord>(chinese, english)
