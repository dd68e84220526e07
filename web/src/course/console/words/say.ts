import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export const say = lexicon<keyof typeof chinese>(chinese, english)
