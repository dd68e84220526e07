import { lexicon } from '../../../console/words/lexicon'
import english from './room/en.json'
import chinese from './room/zh-CN.json'

/** The one word of the room that the console's first page shows. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
