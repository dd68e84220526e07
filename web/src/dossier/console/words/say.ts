import { lexicon } from '../../../console/words/lexicon'
import english from './en.json'
import chinese from './zh-CN.json'

export type DossierWord = keyof typeof chinese

/** The words of assessments, sanctions and exams held elsewhere. */
export const say = lexicon<DossierWord>(chinese, english)
