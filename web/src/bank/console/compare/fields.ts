import { letter } from '../../../attempt/choosing'
import { marks } from '../../../shared/words/formats'
import type { PartDraft, QuestionDraft, QuestionKind, TaskDraft } from '../draft/draft'
import { say } from '../words/say'
import { articleName } from '../law/articleName'

const OF_KIND = {
  single: ['stem', 'options'],
  multiple: ['stem', 'options'],
  trueFalse: ['stem', 'truth'],
  fillIn: ['stem', 'blanks'],
  shortAnswer: ['stem', 'answer', 'points'],
  caseAnalysis: ['material', 'parts'],
} as const satisfies Record<QuestionKind, readonly string[]>
const OF_ALL = ['explanation', 'citation', 'difficulty', 'topic'] as const

/** What of a question is compared and taken as one; `task` is all that depends on its kind. */
export type Field = (typeof OF_KIND)[QuestionKind][number] | (typeof OF_ALL)[number] | 'task'

/** The fields in which versions of a question can differ; where their kinds differ, what depends on the kind is one. */
export function fieldsOf(versions: readonly QuestionDraft[]): readonly Field[] {
  const [first, ...others] = versions
  if (first === undefined) return []
  const own = others.every(({ kind }) => kind === first.kind) ? OF_KIND[first.kind] : (['task'] as const)
  return [...own, ...OF_ALL]
}

/** A field as text that can be read and compared. */
export function readable(draft: QuestionDraft, field: Field): string {
  switch (field) {
    case 'task':
      return [say(`kind.${draft.kind}`), ...OF_KIND[draft.kind].map((one) => readable(draft, one))].join('\n')
    case 'parts':
      return draft.parts.map(partText).join('\n\n')
    case 'material':
    case 'explanation':
    case 'topic':
      return draft[field]
    case 'difficulty':
      return draft.difficulty === '' ? '' : say(`difficulty.${draft.difficulty}`)
    case 'citation':
      return citationText(draft)
    default:
      return taskText(draft, field)
  }
}

function taskText(
  task: TaskDraft,
  field: Exclude<Field, 'task' | 'parts' | 'material' | (typeof OF_ALL)[number]>,
): string {
  switch (field) {
    case 'stem':
    case 'answer':
      return task[field]
    case 'truth':
      return task.truth === null ? '' : say(task.truth ? 'truth.right' : 'truth.wrong')
    case 'options':
      return task.options
        .map(({ text, right }, n) => `${letter(n)}. ${text}${right ? ` (${say('compare.key')})` : ''}`)
        .join('\n')
    case 'blanks':
      return task.blanks
        .map(({ accept, numbers }, n) => {
          const all = accept.split('\n').filter(Boolean).join(' / ')
          return `${String(n + 1)}. ${all}${numbers ? ` (${say('field.blank.numbers')})` : ''}`
        })
        .join('\n')
    case 'points':
      return task.points
        .map(({ text, marks: worth }, n) => `${String(n + 1)}. ${text} (${worth === null ? '–' : marks(worth)})`)
        .join('\n')
  }
}

function partText(part: PartDraft, index: number): string {
  const worth = part.marks === null ? '' : ` · ${marks(part.marks)}`
  const own = OF_KIND[part.kind].map((field) => taskText(part, field))
  const articles = part.articles.map(articleName)
  const head = `${say('field.part', { n: index + 1 })} · ${say(`kind.${part.kind}`)}${worth}`
  return [head, ...own, ...articles, part.explanation].filter(Boolean).join('\n')
}

function citationText({ citation }: QuestionDraft): string {
  const { law, version, articles } = citation
  return [law, version, ...articles.map(articleName)].filter(Boolean).join(' ')
}

/** Puts a field of one version into another. */
export function take(into: QuestionDraft, from: QuestionDraft, field: Field): void {
  if (field !== 'task') {
    Object.assign(into, { [field]: copied(from[field]) })
    return
  }
  into.kind = from.kind
  for (const one of ['stem', 'options', 'truth', 'blanks', 'answer', 'points', 'material', 'parts'] as const) {
    take(into, from, one)
  }
}

function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
