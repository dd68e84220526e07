import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type RecordWord = keyof typeof chinese

/** The words of the record. */
export const say = lexicon<RecordWord>(chinese, english)

/** For codes that come from the server; those without words stay as they are. */
export function sayOr(word: string, otherwise: string): string {
  return Object.prototype.hasOwnProperty.call(chinese, word) ? say(word as RecordWord) : otherwise
}
