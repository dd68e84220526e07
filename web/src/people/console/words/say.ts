import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type PeopleWord = keyof typeof chinese

/** The words of units and people. */
export const say = lexicon<PeopleWord>(chinese, english)
