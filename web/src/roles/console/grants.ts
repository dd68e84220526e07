import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'
import type { Role } from '../../shared/api/types'

type Schemas = components['schemas']
export type Grant = Schemas['RoleGrant']
export type Grants = Schemas['RoleGrants']
export type Holder = Schemas['RoleHolder']
export type Place = Schemas['RolePlace']
export type Choices = Schemas['RoleChoices']
export type MyGrants = Schemas['MyRoleGrants']
export type Delegates = Schemas['Delegates']

export const LONGEST_REASON = 300
/** How the list may be narrowed, in the order of the chips; the first is what counts now. */
export const STATES = ['current', 'expiring', 'coming', 'suspended', 'ended'] as const
export type ListState = (typeof STATES)[number]

export interface GrantFilter {
  readonly state?: string
  readonly role?: string
  readonly personId?: string
  readonly search?: string
}

export interface GrantOrder {
  readonly personId: string
  readonly unitId: string
  readonly firstDay?: string
  readonly lastDay?: string
  readonly reason: string
}

function query(asked: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(asked).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '')
  return set.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}

/** The operations on grants of roles. */
export const grants = {
  list: (client: Pick<Client, 'ask'>, filter: GrantFilter, limit: number, cursor?: string): Promise<Reply<Grants>> =>
    client.ask(`/role-grants?${query({ ...filter, limit: String(limit), cursor })}`),
  choices: (client: Pick<Client, 'ask'>): Promise<Reply<Choices>> => client.ask('/role-grants/choices'),
  people: (client: Pick<Client, 'ask'>, search: string): Promise<Reply<{ readonly items: readonly Holder[] }>> =>
    client.ask(`/role-grants/people?${query({ search })}`),
  grant: (client: Pick<Client, 'change'>, order: GrantOrder & { role: Role }): Promise<Reply<Grant>> =>
    client.change({ method: 'POST', path: '/role-grants', body: order }),
  end: (client: Pick<Client, 'change'>, grantId: string, reason: string): Promise<Reply<Grant>> =>
    client.change({ method: 'POST', path: `/role-grants/${grantId}/end`, body: { reason } }),
  mine: (client: Pick<Client, 'ask'>): Promise<Reply<MyGrants>> => client.ask('/me/role-grants'),
  delegates: (client: Pick<Client, 'ask'>, grantId: string, search: string): Promise<Reply<Delegates>> =>
    client.ask(`/me/role-grants/${grantId}/delegates?${query({ search })}`),
  delegate: (client: Pick<Client, 'change'>, grantId: string, order: GrantOrder): Promise<Reply<Grant>> =>
    client.change({ method: 'POST', path: `/me/role-grants/${grantId}/delegations`, body: order }),
}
