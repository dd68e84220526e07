import { lexicon } from '../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type AccessWord = keyof typeof chinese

/** The words of signing in after the password, and of one's own account: loaded with these pages only. */
export const say = lexicon<AccessWord>(chinese, english)
