import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

/** The words of the phone's page of follow-ups, loaded with it. */
export const say = lexicon<keyof typeof chinese>(chinese, english)
