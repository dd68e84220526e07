import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type CourseWord = keyof typeof chinese

/** The words of pages that are loaded when somebody opens them. */
export const say = lexicon<CourseWord>(chinese, english)
