import { lexicon } from '../../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

type Name = keyof typeof chinese

const say = lexicon<Name>(chinese, english)

/** The name of a code that comes from the server: `deed.exam.published`, `kind.result`; one without a name stays as it is. */
export function sayOr(word: string, otherwise: string): string {
  return Object.prototype.hasOwnProperty.call(chinese, word) ? say(word as Name) : otherwise
}
