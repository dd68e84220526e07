import { uuid } from '../../shared/uuid'
import type { CourseContent } from '../types'

export type ChapterDraft = CourseContent['chapters'][number]
export type ChapterKind = ChapterDraft['kind']

export function emptyCourse(title: string): CourseContent {
  return {
    title,
    summary: '',
    subject: 'law',
    audience: [],
    required: [],
    policy: { inOrder: true, signMinutes: 10, hiddenCounts: false, hoursAfter: 'chapter' },
    ending: { kind: 'none' },
    chapters: [],
  }
}

export function emptyChapter(kind: ChapterKind, title: string): ChapterDraft {
  const chapterId = uuid((bytes) => crypto.getRandomValues(bytes))
  return { chapterId, kind, title, seconds: kind === 'questions' ? 0 : 300, laws: [] }
}

/** The list with an entry moved by so many places. */
export function moved<T>(list: readonly T[], from: number, by: number): readonly T[] {
  const to = Math.min(list.length - 1, Math.max(0, from + by))
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** Whether what a chapter needs is there; the server checks the rest. */
export function isComplete(chapter: ChapterDraft): boolean {
  if (chapter.title.trim() === '') return false
  if (chapter.kind === 'video' || chapter.kind === 'document') return chapter.media !== undefined
  if (chapter.kind === 'articles') return Boolean(chapter.law && chapter.passedOn && chapter.articles?.length)
  if (chapter.kind === 'case') return chapter.case !== undefined
  return Boolean(chapter.release && chapter.questions?.length)
}

/** 5, 36/1, 120-1 and the like, in whatever way somebody parts them. */
export function articlesOf(text: string): readonly string[] {
  return text.split(/[^0-9/-]+/).filter((each) => /^[1-9]\d{0,3}(-[1-9]\d{0,3})?(\/[1-9]\d{0,3})?$/.test(each))
}

/** What stands in the field that an event comes from. */
export function valueOf(event: Event): string {
  const { target } = event
  const isField =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  return isField ? target.value : ''
}
