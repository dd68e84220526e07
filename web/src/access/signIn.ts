import type { components } from '../shared/api/schema'
import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { SignedIn } from '../shared/api/types'

type Schemas = components['schemas']

export type Ways = Schemas['SignInWays']
export type Secret = Schemas['SecondFactorSecret']
export type FactorSet = Schemas['SecondFactorSet']
export type MyFactor = Schemas['MySecondFactor']
export type CodeOwner = Schemas['CodeOwner']
export type DemoCodes = Schemas['DemoCodes']
export type MySessions = Schemas['MySessions']
export type MySession = MySessions['items'][number]

export function waysIn(client: Client): Promise<Reply<Ways>> {
  return client.ask('/sign-in/ways')
}

export function showFactor(client: Client, code: string): Promise<Reply<SignedIn>> {
  return client.stepIn('/sign-in/second-factor', { code })
}

export function myFactor(client: Client): Promise<Reply<MyFactor>> {
  return client.ask('/me/second-factor')
}

/** @param proof for whoever is in already: the password, and the code of the factor that is to be replaced */
export function beginFactor(
  client: Client,
  proof: { readonly password?: string; readonly code?: string },
): Promise<Reply<Secret>> {
  return client.change({ method: 'POST', path: '/me/second-factor/enrolment', body: proof })
}

export function confirmFactor(client: Client, code: string): Promise<Reply<FactorSet>> {
  return client.stepIn('/me/second-factor/confirmation', { code })
}

export function changePassword(client: Client, present: string, password: string): Promise<Reply<SignedIn>> {
  return client.stepIn('/me/password', present === '' ? { password } : { present, password })
}

export function lookAtCode(client: Client, code: string): Promise<Reply<CodeOwner>> {
  return client.change({ method: 'POST', path: '/one-time-codes/look', body: { code } })
}

export function useCode(client: Client, code: string, password: string): Promise<Reply<SignedIn>> {
  return client.stepIn('/one-time-codes/use', { code, password })
}

export function demoCodes(client: Client): Promise<Reply<DemoCodes>> {
  return client.ask('/demo/second-factor-codes')
}

export function mySessions(client: Client): Promise<Reply<MySessions>> {
  return client.ask('/me/sessions')
}

export function endSession(client: Client, sessionId: string): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/me/sessions/${sessionId}/end` })
}

export function endOthers(client: Client): Promise<Reply<{ readonly ended: number }>> {
  return client.change({ method: 'POST', path: '/me/sessions/others/end' })
}
