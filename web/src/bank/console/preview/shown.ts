import type { Numbered } from '../../../attempt/attemptState'
import { letter } from '../../../attempt/choosing'
import type { Question } from '../../../shared/api/types'
import type { TaskDraft } from '../draft/draft'
import { say } from '../words/say'

/** A question of choice as the phone gets it, without its key; null for the kinds that the phone's card doesn't know. */
export function numbered(task: TaskDraft, id: string, number: number, marks: number): Numbered | null {
  const { kind } = task
  if (kind !== 'single' && kind !== 'multiple' && kind !== 'trueFalse') return null
  const options = textsOf(task).map((text, n) => ({ optionId: String(n), text }))
  const question: Question = { questionId: id, kind, stem: task.stem, options, marks }
  return { number, section: '', question }
}

/** What isn't written yet has its name, so that its place can be seen and heard. */
function textsOf({ kind, options }: TaskDraft): readonly string[] {
  if (kind === 'trueFalse') return [say('truth.right'), say('truth.wrong')]
  return options.map(({ text }, n) => (text.trim() === '' ? say('field.option', { letter: letter(n) }) : text))
}
