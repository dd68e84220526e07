import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type BankWord = keyof typeof chinese

/** The words of the bank's pages. */
export const say = lexicon<BankWord>(chinese, english)

export function isBankWord(word: string): word is BankWord {
  return Object.prototype.hasOwnProperty.call(chinese, word)
}
