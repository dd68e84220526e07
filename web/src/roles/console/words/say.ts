import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type RolesWord = keyof typeof chinese

/** The words of roles and delegations. */
export const say = lexicon<RolesWord>(chinese, english)
