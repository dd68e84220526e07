import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type TrainingWord = keyof typeof chinese

/** The words of hours and obligations; the phone loads them with the first of their pages. */
export const say = lexicon<TrainingWord>(chinese, english)
