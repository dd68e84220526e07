import { lexicon } from '../../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type ImportWord = keyof typeof chinese

/** The words of files that go into a bank and come out of it. */
export const say = lexicon<ImportWord>(chinese, english)
