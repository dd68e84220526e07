import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']

export type Accounts = Schemas['Accounts']
export type Account = Accounts['items'][number]
export type CodeWish = Schemas['CodeWish']
export type Slips = Schemas['Slips']
export type Slip = Slips['items'][number]
export type SetUp = Schemas['SetUp']

/** What narrows the list; empty texts don't. */
export interface AccountFilter {
  readonly q: string
  readonly state: string
}

export function accountQuery(filter: AccountFilter, cursor = ''): string {
  const asked = Object.entries({ ...filter, cursor }).filter(([, value]) => value !== '')
  return `/accounts?${asked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}

export function issueCodes(client: Client, wish: CodeWish): Promise<Reply<Slips>> {
  return client.change({ method: 'POST', path: '/access-codes', body: wish })
}

export function withdrawCode(client: Client, codeId: string): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/access-codes/${codeId}/withdrawal` })
}

export function endSessionsOf(
  client: Client,
  personId: string,
  order: { readonly reason: string; readonly newPassword: boolean },
): Promise<Reply<{ readonly ended: number }>> {
  return client.change({ method: 'POST', path: `/people/${personId}/sessions/end`, body: order })
}

export function removeFactor(
  client: Client,
  personId: string,
  reason: string,
): Promise<Reply<{ readonly ended: number }>> {
  return client.change({ method: 'POST', path: `/people/${personId}/second-factor/removal`, body: { reason } })
}

export function setUp(client: Client, order: SetUp): Promise<Reply<Slips>> {
  return client.change({ method: 'POST', path: '/set-up', body: order })
}
