import { query } from '../../certificate/register/api'
import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type Kind = Schemas['DossierKind']
export type Fact = Schemas['DossierFact']
export type FactPage = Schemas['DossierPage']
export type NewFact = Schemas['NewDossierFact']
export type Correction = Schemas['DossierCorrection']
export type FactRef = Schemas['DossierFactRef']
export type PersonDossier = Schemas['PersonDossier']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

export const KINDS: readonly Kind[] = ['assessment', 'sanction', 'exam']
export const GRADES = ['excellent', 'competent', 'basicallyCompetent', 'incompetent'] as const
export const SANCTIONS = ['warning', 'demerit', 'seriousDemerit', 'demotion', 'removal', 'dismissal'] as const
export const BASES = ['civilServantsLaw', 'governmentSanctionsLaw'] as const
export const SUBJECTS = ['common', 'professional', 'appointment'] as const

/** The page with the list of a kind. */
export const PAGES: Readonly<Record<Kind, string>> = {
  assessment: 'assessments',
  sanction: 'sanctions',
  exam: 'outsideExams',
}

export function facts(client: Asking, wanted: Readonly<Record<string, string | undefined>>): Promise<Reply<FactPage>> {
  return client.ask(`/dossier-facts?${query(wanted)}`)
}

export function ofPerson(client: Asking, personId: string): Promise<Reply<PersonDossier>> {
  return client.ask(`/people/${personId}/dossier`)
}

/** What counts of my own. */
export function own(client: Asking): Promise<Reply<Schemas['DossierFacts']>> {
  return client.ask('/me/dossier')
}

export function add(client: Changing, body: NewFact): Promise<Reply<FactRef>> {
  return client.change({ method: 'POST', path: '/dossier-facts', body })
}

export function correct(client: Changing, factId: string, body: Correction): Promise<Reply<FactRef>> {
  return client.change({ method: 'POST', path: `/dossier-facts/${factId}/corrections`, body })
}

export function withdraw(client: Changing, factId: string, kind: Kind, reason: string): Promise<Reply<FactRef>> {
  return client.change({ method: 'POST', path: `/dossier-facts/${factId}/withdrawal`, body: { kind, reason } })
}
