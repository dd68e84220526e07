import type { Numbered } from '../../../attempt/attemptState'
import type { Question } from '../../../shared/api/types'
import type { TaskDraft } from '../draft/draft'

/** What a candidate presses for true and false. */
export interface TruthWords {
  readonly right: string
  readonly wrong: string
}

/** A question of choice as the phone gets it, without its key; null for the kinds that the phone's card doesn't know. */
export function numbered(
  task: TaskDraft,
  id: string,
  number: number,
  marks: number,
  truth: TruthWords,
): Numbered | null {
  const { kind } = task
  if (kind !== 'single' && kind !== 'multiple' && kind !== 'trueFalse') return null
  const texts = kind === 'trueFalse' ? [truth.right, truth.wrong] : task.options.map(({ text }) => text)
  const options = texts.map((text, n) => ({ optionId: String(n), text }))
  const question: Question = { questionId: id, kind, stem: task.stem, options, marks }
  return { number, section: '', question }
}
