import type { components } from '../../shared/api/schema'
import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'

type Schemas = components['schemas']

export type Unit = Schemas['RegisterUnit']
export type Units = Schemas['RegisterUnits']
export type PeoplePage = Schemas['PeoplePage']
export type PersonLine = PeoplePage['items'][number]
export type PersonFile = Schemas['PersonFile']
export type Fact = PersonFile['facts'][number]
export type NewFact = Schemas['NewFact']
export type NewPerson = Schemas['NewPerson']
export type PersonChange = Schemas['PersonChange']
export type Numbers = Schemas['PersonNumbers']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** Of a query, those that are set. */
function query(values: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '')
  return new URLSearchParams(set).toString()
}

/** @param day the tree of that day; today's without it */
export function units(client: Asking, day = ''): Promise<Reply<Units>> {
  return client.ask(`/register/units?${query({ day })}`)
}

export function people(
  client: Asking,
  wanted: Readonly<Record<string, string | undefined>>,
): Promise<Reply<PeoplePage>> {
  return client.ask(`/people?${query(wanted)}`)
}

/** The number goes in the body, so that no address holds it. */
export function byNumber(client: Changing, number: string): Promise<Reply<PeoplePage>> {
  return client.change({ method: 'POST', path: '/people/by-number', body: { number } })
}

export function person(client: Asking, personId: string): Promise<Reply<PersonFile>> {
  return client.ask(`/people/${personId}`)
}

export function reveal(client: Changing, personId: string, reason: string): Promise<Reply<Numbers>> {
  return client.change({ method: 'POST', path: `/people/${personId}/numbers`, body: { reason } })
}

export function addPerson(client: Changing, body: NewPerson): Promise<Reply<{ readonly personId: string }>> {
  return client.change({ method: 'POST', path: '/people', body })
}

export function changePerson(client: Changing, personId: string, body: PersonChange): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: `/people/${personId}`, body })
}

export function recordFact(client: Changing, personId: string, body: NewFact): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: `/people/${personId}/facts`, body })
}

export function endFact(client: Changing, factId: string, to: string, reason: string): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: `/facts/${factId}/end`, body: { to, reason } })
}

export function removeFact(client: Changing, factId: string, reason: string): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: `/facts/${factId}/removal`, body: { reason } })
}

export function addUnit(client: Changing, body: Schemas['NewRegisterUnit']): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: '/register/units', body })
}

export function placeUnit(client: Changing, unitId: string, body: Schemas['UnitPlacing']): Promise<Reply<object>> {
  return client.change({ method: 'POST', path: `/register/units/${unitId}/places`, body })
}
