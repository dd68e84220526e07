import { lexicon } from '../../../console/words/lexicon'
import english from './room/en.json'
import chinese from './room/zh-CN.json'

/** The words of the room that the console's bar and tabs show. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
