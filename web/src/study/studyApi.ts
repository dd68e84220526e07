import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']
export type StudyLine = Schemas['StudyLine']
export type OpenedSession = Schemas['OpenedStudySession']
export type StudyPerson = OpenedSession['people'][number]
export type StudyEvidence = Schemas['StudyEvidence']
export type EvidenceKind = Schemas['StudyEvidenceKind']
export type StudyKind = Schemas['StudyKind']
export type StudyStage = Schemas['StudyStage']
export type AttendanceState = Schemas['AttendanceState']
export type NewSession = Schemas['NewStudySession']
export type StudyOverview = Schemas['StudyOverview']
export type UnitCourse = StudyOverview['units'][number]
export type Meeting = Schemas['ExecutiveMeetings']['items'][number]
export type StudyFlag = Schemas['StudyFlags']['items'][number]
export type StudyCode = Schemas['StudyCode']
export type Candidate = Schemas['StudyCandidates']['items'][number]
export type Tick = Schemas['StudyTicks']['entries'][number]
export type MySession = Schemas['MyStudySession']
export type MySessions = Schemas['MyStudySessions']
export type SignedIn = Schemas['StudySignedIn']
export type StepCode = Schemas['StudyStep']['step'] | Schemas['StudyReview']['step']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>
type List<T> = Promise<Reply<{ readonly items: readonly T[] }>>

export const KINDS = ['lecture', 'preMeeting', 'centreGroup', 'fullTime'] as const
export const STAGES = ['planned', 'submitted', 'reviewed', 'held', 'archived', 'cancelled'] as const
export const SPEAKER_ROLES = ['none', 'legalCounsel', 'leader', 'official', 'scholar'] as const
export const SUBJECTS = ['law', 'professional', 'discipline', 'emergency', 'other'] as const
export const EVIDENCE_KINDS = ['material', 'minutes', 'photo', 'signIn'] as const

const at = (sessionId: string): string => `/study-sessions/${sessionId}`

export const study = {
  list: (client: Asking, year: number): List<StudyLine> => client.ask(`/study-sessions?year=${String(year)}`),
  get: (client: Asking, id: string): Promise<Reply<OpenedSession>> => client.ask(at(id)),
  plan: (client: Changing, body: NewSession): Promise<Reply<OpenedSession>> =>
    client.change({ method: 'POST', path: '/study-sessions', body }),
  change: (client: Changing, id: string, body: Schemas['ChangedStudySession']): Promise<Reply<OpenedSession>> =>
    client.change({ method: 'PUT', path: at(id), body }),
  move: (
    client: Changing,
    id: string,
    step: StepCode,
    version: number,
    reason: string,
  ): Promise<Reply<OpenedSession>> =>
    client.change({
      method: 'POST',
      path: `${at(id)}/${step === 'approve' || step === 'return' ? 'review' : 'steps'}`,
      body: { step, version, reason },
    }),
  tick: (client: Changing, id: string, version: number, entries: readonly Tick[]): Promise<Reply<OpenedSession>> =>
    client.change({ method: 'POST', path: `${at(id)}/attendance`, body: { version, entries } }),
  code: (client: Asking, id: string): Promise<Reply<StudyCode>> => client.ask(`${at(id)}/code`),
  candidates: (client: Asking, unitId: string, search: string): List<Candidate> =>
    client.ask(`/units/${unitId}/study-candidates?search=${encodeURIComponent(search)}`),
  addEvidence: (
    client: Pick<Client, 'upload'>,
    id: string,
    kind: EvidenceKind,
    file: File,
  ): Promise<Reply<OpenedSession>> =>
    client.upload(`${at(id)}/evidence?kind=${kind}&name=${encodeURIComponent(file.name.slice(-120))}`, file),
  removeEvidence: (client: Changing, id: string, evidenceId: string): Promise<Reply<OpenedSession>> =>
    client.change({ method: 'DELETE', path: `${at(id)}/evidence/${evidenceId}` }),
  overview: (client: Asking, year: number): Promise<Reply<StudyOverview>> =>
    client.ask(`/study-overview?year=${String(year)}`),
  meetings: (client: Asking, unitId: string, year: number): List<Meeting> =>
    client.ask(`/units/${unitId}/executive-meetings?year=${String(year)}`),
  recordMeeting: (client: Changing, body: Schemas['NewExecutiveMeeting']): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: '/executive-meetings', body }),
  changeMeeting: (client: Changing, id: string, body: Schemas['ChangedExecutiveMeeting']): Promise<Reply<object>> =>
    client.change({ method: 'PUT', path: `/executive-meetings/${id}`, body }),
  flags: (client: Asking, year: number): List<StudyFlag> => client.ask(`/study-flags?year=${String(year)}`),
  mine: (client: Asking): Promise<Reply<MySessions>> => client.ask('/me/study-sessions'),
  signIn: (client: Changing, id: string, code: string): Promise<Reply<SignedIn>> =>
    client.change({ method: 'POST', path: `${at(id)}/sign-in`, body: { code } }),
  excuse: (client: Changing, id: string, reason: string): Promise<Reply<undefined>> =>
    client.change({ method: 'POST', path: `${at(id)}/excuse`, body: { reason } }),
}
