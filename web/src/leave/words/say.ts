import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

/** The words of leave from exams, on the phone and in the console. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
