import type { AttendanceState, StudyStage } from './studyApi'

/** How a stage looks beside its word. */
export const STAGE_TONES: Readonly<Record<StudyStage, string>> = {
  planned: '',
  submitted: 'warn-text',
  reviewed: 'primary-text filled-dot',
  held: 'ok-text',
  archived: 'ok-text filled-dot',
  cancelled: 'muted',
}

export const ATTENDANCE_TONES: Readonly<Record<AttendanceState, string>> = {
  present: 'ok',
  excused: 'warn',
  absent: 'danger',
  madeUp: 'ok',
}

const DAY_MILLIS = 86_400_000

/** When the last of its days ends. */
export function endOf(session: { readonly startsAt: string; readonly days: number; readonly minutes: number }): number {
  return Date.parse(session.startsAt) + (session.days - 1) * DAY_MILLIS + session.minutes * 60_000
}
