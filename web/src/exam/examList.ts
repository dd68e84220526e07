import type { MyExam } from '../shared/api/types'

export interface ExamGroups {
  readonly now: readonly MyExam[]
  readonly coming: readonly MyExam[]
  readonly past: readonly MyExam[]
}

/**
 * The sittings by what can be done about them; the order of the server within each.
 *
 * @param wallMillis only decides where one that was sat, but may be sat again, is shown
 */
export function grouped(exams: readonly MyExam[], wallMillis: number): ExamGroups {
  const again = (exam: MyExam) =>
    exam.state === 'done' && exam.attemptsLeft > 0 && Date.parse(exam.closesAt) > wallMillis
  const now = exams.filter((exam) => exam.state === 'running' || exam.state === 'open' || again(exam))
  const coming = exams.filter((exam) => exam.state === 'coming')
  return { now, coming, past: exams.filter((exam) => !now.includes(exam) && !coming.includes(exam)) }
}
