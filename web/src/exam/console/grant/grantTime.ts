import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import type { TimeGrantOrder, TimeGrants } from '../../../shared/api/types'
import type { Faults } from '../../../console/form/useForm'
import { say } from '../words/say'

export const MOST_MINUTES = 60
export const MOST_PEOPLE = 200
export const LONGEST_REASON = 200

export interface GrantDraft {
  readonly minutes: number | null
  readonly reason: string
  readonly personIds: readonly string[]
}

/** What can't be sent, by the pointers of the contract. */
export function checked({ minutes, reason, personIds }: GrantDraft): Faults {
  const faults: Record<string, string> = {}
  if (minutes === null || !Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
    faults['/minutes'] = say('grant.minutes.fault', { most: MOST_MINUTES })
  }
  if (reason.trim() === '') faults['/reason'] = say('grant.reason.fault')
  if (personIds.length > MOST_PEOPLE) faults['/personIds'] = say('grant.people.fault', { most: MOST_PEOPLE })
  return faults
}

/** @param idempotencyKey the same when it is sent again, so that nobody gets the time twice */
export function grantTime(
  client: Pick<Client, 'change'>,
  sittingId: string,
  idempotencyKey: string,
  { minutes, reason, personIds }: GrantDraft,
): Promise<Reply<TimeGrants>> {
  const body: TimeGrantOrder = { idempotencyKey, minutes: minutes ?? 0, reason: reason.trim(), personIds }
  return client.change({ method: 'POST', path: `/sittings/${sittingId}/time-grants`, body })
}
