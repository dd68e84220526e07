import type { AttendanceState, StudyPerson, Tick } from '../studyApi'

/** What is chosen for somebody and not saved yet. */
export interface Choice {
  readonly state: AttendanceState | undefined
  readonly late: boolean
  readonly reason: string
}

/** What a key ticks: 1 present, 2 late, 3 excused, 4 absent. */
export function keyState(key: string): Partial<Choice> | null {
  switch (key) {
    case '1':
      return { state: 'present', late: false }
    case '2':
      return { state: 'present', late: true }
    case '3':
      return { state: 'excused', late: false }
    case '4':
      return { state: 'absent', late: false }
    default:
      return null
  }
}

/** The rows to send: those that differ from what is known. */
export function changesOf(people: readonly StudyPerson[], choices: Readonly<Record<string, Choice>>): readonly Tick[] {
  return people.flatMap(({ personId, attendance }) => {
    const choice = choices[personId]
    if (choice?.state === undefined) return []
    const { state, late, reason } = choice
    const excuse = state === 'excused' ? reason.trim() : ''
    const same =
      attendance?.state === state && attendance.late === late && (state !== 'excused' || attendance.reason === excuse)
    return same ? [] : [{ personId, state, late, ...(excuse === '' ? {} : { reason: excuse }) }]
  })
}
