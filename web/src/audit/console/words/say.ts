import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type RecordWord = keyof typeof chinese

/** The words of the record. */
export const say = lexicon<RecordWord>(chinese, english)
