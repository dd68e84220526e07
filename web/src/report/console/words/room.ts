import { lexicon } from '../../../console/words/lexicon'
import english from './room/en.json'
import chinese from './room/zh-CN.json'

/** The few words of the room that the console's first page shows; the others come with the room's pages. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
