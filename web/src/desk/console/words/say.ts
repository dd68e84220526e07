import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type DeskWord = keyof typeof chinese

/** The words of HR's desk. */
export const say = lexicon<DeskWord>(chinese, english)
