import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type ExamWord = keyof typeof chinese

/** The words of the exam room in the console. */
export const say = lexicon<ExamWord>(chinese, english)
