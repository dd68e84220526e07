import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type Desk = Schemas['Desk']
export type DeskPage = Schemas['DeskPage']
export type DeskLine = Schemas['DeskLine']
export type Reminded = Schemas['Reminded']
export type About = Schemas['ReminderWish']['about']
export type View = 'short' | 'expiring' | 'exams' | 'all'

export const VIEWS: readonly View[] = ['short', 'expiring', 'exams', 'all']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** Of a query, those that are set. */
function query(values: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '')
  return new URLSearchParams(set).toString()
}

export function desk(client: Asking, unitId: string): Promise<Reply<Desk>> {
  return client.ask(`/desk?${query({ unitId })}`)
}

export function deskPeople(
  client: Asking,
  wanted: Readonly<Record<string, string | undefined>>,
): Promise<Reply<DeskPage>> {
  return client.ask(`/desk/people?${query(wanted)}`)
}

/** At most a thousand people at once. */
export function remind(client: Changing, about: About, personIds: readonly string[]): Promise<Reply<Reminded>> {
  return client.change({ method: 'POST', path: '/desk/reminders', body: { about, personIds } })
}
