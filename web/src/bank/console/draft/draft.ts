/** What an editor works on. Everything may be empty or half done; only what is kept is checked, by the server. */
export const KINDS = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer', 'caseAnalysis'] as const
export const SIMPLE_KINDS = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const
export const MOST_OPTIONS = 8
export const MOST_BLANKS = 10
export const MOST_POINTS = 20
export const MOST_PARTS = 20

export type QuestionKind = (typeof KINDS)[number]
export type SimpleKind = (typeof SIMPLE_KINDS)[number]
export type Difficulty = (typeof DIFFICULTIES)[number]

export interface OptionDraft {
  readonly id: number
  text: string
  right: boolean
}

export interface BlankDraft {
  readonly id: number
  /** What counts as right, one a line, the model answer first. */
  accept: string
  numbers: boolean
}

export interface PointDraft {
  readonly id: number
  text: string
  marks: number | null
}

/** What is asked and what is right. It keeps what other kinds had, so that a change of kind can be taken back. */
export interface TaskDraft<K extends QuestionKind = QuestionKind> {
  kind: K
  stem: string
  options: OptionDraft[]
  truth: boolean | null
  blanks: BlankDraft[]
  answer: string
  points: PointDraft[]
}

export interface PartDraft extends TaskDraft<SimpleKind> {
  readonly id: number
  /** Empty: all articles of the case. */
  articles: string[]
  marks: number | null
  explanation: string
}

/** One version of a law, and the articles of it that a question rests on, such as `36/1`. */
export interface CitationDraft {
  /** The law's id in the bank. */
  law: string
  /** The day it was passed. */
  version: string
  articles: string[]
}

export interface QuestionDraft extends TaskDraft {
  material: string
  parts: PartDraft[]
  explanation: string
  difficulty: Difficulty | ''
  topic: string
  citation: CitationDraft
  /** Where the answer stands, in the words of the file that it came from. */
  source: string
}

let made = 0

/** Tells entries of a list apart while they move. */
export function newId(): number {
  made += 1
  return made
}

export function newOption(text = '', right = false): OptionDraft {
  return { id: newId(), text, right }
}

export function newBlank(accept = '', numbers = false): BlankDraft {
  return { id: newId(), accept, numbers }
}

export function newPoint(text = '', marks: number | null = null): PointDraft {
  return { id: newId(), text, marks }
}

function newTask<K extends QuestionKind>(kind: K): TaskDraft<K> {
  return {
    kind,
    stem: '',
    options: [newOption(), newOption(), newOption(), newOption()],
    truth: null,
    blanks: [newBlank()],
    answer: '',
    points: [newPoint()],
  }
}

export function newPart(kind: SimpleKind = 'single'): PartDraft {
  return { ...newTask(kind), id: newId(), articles: [], marks: 1, explanation: '' }
}

export function newDraft(kind: QuestionKind = 'single'): QuestionDraft {
  return {
    ...newTask(kind),
    material: '',
    parts: [newPart()],
    explanation: '',
    difficulty: 'medium',
    topic: '',
    citation: { law: '', version: '', articles: [] },
    source: '',
  }
}

/** Of single choice one option is right, of multiple choice any. */
export function chooseRight(task: TaskDraft, id: number): void {
  for (const option of task.options) {
    if (task.kind === 'multiple') {
      if (option.id === id) option.right = !option.right
    } else {
      option.right = option.id === id
    }
  }
}

/** Several right options become one when only one may be right. */
export function changeKind<K extends QuestionKind>(task: TaskDraft<K>, kind: K): void {
  task.kind = kind
  const first = task.options.find(({ right }) => right)
  if (kind === 'single' && first !== undefined) chooseRight(task, first.id)
}

/** Moves an entry of a list by this many places, as far as there are places. */
export function move(list: unknown[], from: number, by: number): void {
  const to = from + by
  const [entry] = list.slice(from, from + 1)
  if (entry === undefined || to < 0 || to >= list.length) return
  list.splice(from, 1)
  list.splice(to, 0, entry)
}

const GAP = /_{3,}/g

/** How many gaps a stem has. */
export function gapsIn(stem: string): number {
  return (stem.match(GAP) ?? []).length
}

/** A stem in pieces, with a gap between each and the next. */
export function aroundGaps(stem: string): readonly string[] {
  return stem.split(GAP)
}

/** One blank for each gap; what is filled in stays. */
export function fitBlanks(task: TaskDraft): void {
  const wanted = Math.min(Math.max(gapsIn(task.stem), 1), MOST_BLANKS)
  while (task.blanks.length < wanted) task.blanks.push(newBlank())
  while (task.blanks.length > wanted && task.blanks[task.blanks.length - 1]?.accept.trim() === '') task.blanks.pop()
}

/** What a short answer's points are worth together. */
export function sumOfPoints(points: readonly PointDraft[]): number {
  return points.reduce((sum, { marks }) => sum + (marks ?? 0), 0)
}
