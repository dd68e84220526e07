import { letter } from '../../../attempt/choosing'
import type { QuestionContent, QuestionPart } from '../types'
import {
  newBlank,
  newDraft,
  newOption,
  newPart,
  newPoint,
  type OptionDraft,
  type PartDraft,
  type QuestionDraft,
  type TaskDraft,
} from './draft'

type TaskContent = Pick<QuestionContent, 'stem' | 'options' | 'key' | 'blanks' | 'answer' | 'points'>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
/** Of true and false. */
const [RIGHT, WRONG] = ['A', 'B']

/** A stored question, to be worked on. */
export function toDraft(content: QuestionContent): QuestionDraft {
  const draft = newDraft(content.kind)
  const parts = content.parts?.map(toPart) ?? draft.parts
  return {
    ...draft,
    ...taskDraft(content, draft),
    material: content.material ?? '',
    parts,
    explanation: content.explanation ?? '',
    difficulty: content.difficulty ?? '',
    topic: content.topic ?? '',
    citation: { law: content.law ?? '', version: content.version ?? '', articles: [...(content.articles ?? [])] },
    source: content.source ?? '',
  }
}

function toPart(content: QuestionPart): PartDraft {
  const part = newPart(content.kind)
  return {
    ...part,
    ...taskDraft(content, part),
    articles: [...(content.articles ?? [])],
    marks: content.marksHundredths === undefined ? null : content.marksHundredths / 100,
    explanation: content.explanation ?? '',
  }
}

function taskDraft(content: TaskContent & Pick<QuestionContent, 'kind'>, empty: TaskDraft): Omit<TaskDraft, 'kind'> {
  const { key = '' } = content
  return {
    stem: content.stem ?? '',
    options: content.options === undefined ? empty.options : options(content.options, key),
    truth: content.kind !== 'trueFalse' || key === '' ? null : key === RIGHT,
    blanks:
      content.blanks?.map(({ accept, compare }) => newBlank(accept.join('\n'), compare === 'number')) ?? empty.blanks,
    answer: content.answer ?? '',
    points: content.points?.map(({ text, marksHundredths }) => newPoint(text, marksHundredths / 100)) ?? empty.points,
  }
}

function options(texts: NonNullable<TaskContent['options']>, key: string): OptionDraft[] {
  return LETTERS.flatMap((one) => {
    const text = texts[one]
    return text === undefined ? [] : [newOption(text, key.includes(one))]
  })
}

/** What is stored of a draft: only what its kind has, and nothing that is empty. */
export function toContent(draft: QuestionDraft): QuestionContent {
  const { citation, kind } = draft
  const content: Mutable<QuestionContent> =
    kind === 'caseAnalysis' ? { kind, parts: draft.parts.map(partContent) } : { kind, ...taskContent(draft) }
  if (kind === 'caseAnalysis' && draft.material.trim() !== '') content.material = draft.material.trim()
  if (draft.explanation.trim() !== '') content.explanation = draft.explanation.trim()
  if (draft.difficulty !== '') content.difficulty = draft.difficulty
  if (draft.topic.trim() !== '') content.topic = draft.topic.trim()
  if (citation.law !== '') content.law = citation.law
  if (citation.version !== '') content.version = citation.version
  if (citation.articles.length > 0) content.articles = [...citation.articles]
  if (draft.source !== '') content.source = draft.source
  return content
}

function partContent(part: PartDraft): QuestionPart {
  const content: Mutable<QuestionPart> = { kind: part.kind, ...taskContent(part) }
  if (part.articles.length > 0) content.articles = [...part.articles]
  if (part.marks !== null) content.marksHundredths = hundredths(part.marks)
  if (part.explanation.trim() !== '') content.explanation = part.explanation.trim()
  return content
}

function taskContent(task: TaskDraft): TaskContent {
  const content: Mutable<TaskContent> = {}
  if (task.stem.trim() !== '') content.stem = task.stem.trim()
  switch (task.kind) {
    case 'single':
    case 'multiple':
      content.options = Object.fromEntries(task.options.map(({ text }, n) => [letter(n), text.trim()]))
      put(content, 'key', task.options.map(({ right }, n) => (right ? letter(n) : '')).join(''))
      break
    case 'trueFalse':
      if (task.truth !== null) put(content, 'key', task.truth ? RIGHT : WRONG)
      break
    case 'fillIn':
      content.blanks = task.blanks.map(({ accept, numbers }) => ({
        accept: accept
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
        ...(numbers ? { compare: 'number' as const } : {}),
      }))
      break
    case 'shortAnswer':
      put(content, 'answer', task.answer.trim())
      content.points = task.points
        .filter(({ text, marks }) => text.trim() !== '' || marks !== null)
        .map(({ text, marks }) => ({ text: text.trim(), marksHundredths: hundredths(marks ?? 0) }))
      break
    case 'caseAnalysis':
      break
  }
  return content
}

function put(content: Mutable<TaskContent>, name: 'key' | 'answer', text: string | undefined): void {
  if (text !== undefined && text !== '') content[name] = text
}

function hundredths(marks: number): number {
  return Math.round(marks * 100)
}

/** Whether two drafts would be stored alike. */
export function sameContent(a: QuestionDraft, b: QuestionDraft): boolean {
  return JSON.stringify(toContent(a)) === JSON.stringify(toContent(b))
}
