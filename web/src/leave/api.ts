import { query } from '../bank/console/bankApi'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']

export type LeaveLine = Schemas['ExamLeaveLine']
export type LeavePage = Schemas['ExamLeavePage']
export type LeaveKind = Schemas['MyExamLeave']['kind']
export type LeaveState = NonNullable<LeaveLine['state']>
export type Decision = Schemas['ExamLeaveDecision']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

export const KINDS: readonly LeaveKind[] = ['deferred', 'exempt']
export const STATES: readonly LeaveState[] = ['asked', 'approved', 'declined', 'withdrawn']

/** The tone of a state's chip. */
export const TONES: Readonly<Record<LeaveState, string>> = {
  asked: 'warn',
  approved: 'ok',
  declined: 'danger',
  withdrawn: '',
}

export function leaves(
  client: Asking,
  wanted: Readonly<Record<string, string | undefined>>,
): Promise<Reply<LeavePage>> {
  const set = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== ''))
  return client.ask(`/exam-leaves?${query(set)}`)
}

/** The rosters on which somebody is. */
export function seats(client: Asking, search: string): Promise<Reply<Schemas['ExamLeaveLines']>> {
  return client.ask(`/exam-leaves/seats?${query({ search })}`)
}

export function mine(client: Asking): Promise<Reply<Schemas['ExamLeaveLines']>> {
  return client.ask('/me/exam-leaves')
}

export function askMine(
  client: Changing,
  sittingId: string,
  kind: LeaveKind,
  reason: string,
): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/me/exam-leaves/${sittingId}`, body: { kind, reason } })
}

export function withdrawMine(client: Changing, sittingId: string, reason: string): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/me/exam-leaves/${sittingId}/withdrawal`, body: { reason } })
}

/** By HR, to be decided by the exam officer. */
export function askFor(client: Changing, sittingId: string, body: Schemas['ExamLeave']): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/sittings/${sittingId}/leave-requests`, body })
}

/** At once, by whoever decides. */
export function give(client: Changing, sittingId: string, body: Schemas['ExamLeave']): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/sittings/${sittingId}/leaves`, body })
}

export function decide(
  client: Changing,
  { sittingId, personId }: Pick<LeaveLine, 'sittingId' | 'personId'>,
  body: Decision,
): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/sittings/${sittingId}/leaves/${personId}`, body })
}
