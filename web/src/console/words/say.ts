import english from './en.json'
import { lexicon } from './lexicon'
import chinese from './zh-CN.json'

export type ConsoleWord = keyof typeof chinese

/** The words of the shell and of the patterns that every room uses. */
export const say = lexicon<ConsoleWord>(chinese, english)
