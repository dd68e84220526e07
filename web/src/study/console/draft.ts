import type { NewSession, OpenedSession } from '../studyApi'

/** What is filled in for a session. */
export interface Draft {
  unitId: string
  kind: NewSession['kind']
  number: number
  title: string
  startsAt: string
  days: number
  minutes: number
  place: string
  speaker: string
  speakerRole: NewSession['speakerRole']
  subject: NewSession['subject']
  laws: string[]
  meetingId: string
  notes: string
  people: string[]
}

export function emptyDraft(): Draft {
  return {
    ...{ unitId: '', kind: 'lecture', number: 1, title: '', startsAt: '', days: 1, minutes: 90, place: '' },
    ...{ speaker: '', speakerRole: 'none', subject: 'law', laws: [], meetingId: '', notes: '', people: [] },
  }
}

export function draftOf(session: OpenedSession): Draft {
  const { kind, number, title, startsAt, days, minutes, place, speaker, speakerRole, subject } = session
  return {
    ...{ kind, number, title, startsAt, days, minutes, place, speaker, speakerRole, subject },
    unitId: session.unit.unitId,
    laws: [...session.laws],
    meetingId: session.meetingId ?? '',
    notes: session.notes ?? '',
    people: session.people.map(({ personId }) => personId),
  }
}

export function bodyOf(draft: Draft): Omit<NewSession, 'unitId'> {
  const { meetingId, ...rest } = draft
  const body = { ...rest, title: rest.title.trim() }
  Reflect.deleteProperty(body, 'unitId')
  return { ...body, ...(draft.kind === 'preMeeting' && meetingId !== '' ? { meetingId } : {}) }
}

type Word = 'fault.title' | 'fault.startsAt' | 'fault.whole'

/** What the page finds itself. */
export function faultsOf(draft: Draft, say: (word: Word) => string): Record<string, string> {
  const whole = (value: number): boolean => Number.isInteger(value) && value >= 1
  return {
    ...(draft.title.trim() === '' ? { '/title': say('fault.title') } : {}),
    ...(draft.startsAt === '' ? { '/startsAt': say('fault.startsAt') } : {}),
    ...(whole(draft.number) ? {} : { '/number': say('fault.whole') }),
    ...(whole(draft.days) ? {} : { '/days': say('fault.whole') }),
    ...(whole(draft.minutes) ? {} : { '/minutes': say('fault.whole') }),
  }
}
