import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type RecordEntry = Schemas['RecordEntry']
export type RecordEntries = Schemas['RecordEntries']
export type Evidence = Schemas['Evidence']
export type EvidenceVerdict = Schemas['EvidenceVerdict']
export type Sample = Schemas['Sample']
export type SampleOrder = Schemas['SampleOrder']
export type RecordState = Schemas['RecordState']
export type RecordCheck = Schemas['RecordCheck']
export type RecordHeads = Schemas['RecordHeads']
export type RecordFault = Schemas['RecordFault']
type RecordExport = Schemas['RecordExport']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** Recomputing a long attempt takes longer than a usual answer. */
const VERIFYING_PATIENCE_MILLIS = 60_000

/** What a list of deeds may be asked for, by the contract's names. */
export const FILTERS = [
  'code',
  'from',
  'until',
  'address',
  'actorId',
  'personId',
  'subjectKind',
  'subjectId',
  'unitId',
] as const

export function entries(
  client: Asking,
  filters: Readonly<Record<string, string>>,
  after?: string,
): Promise<Reply<RecordEntries>> {
  const query = new URLSearchParams({ limit: '50' })
  for (const name of FILTERS) {
    const value = filters[name]
    if (value === undefined) continue
    query.set(name, name === 'from' || name === 'until' ? midnight(value, name === 'until') : value)
  }
  if (after !== undefined) query.set('after', after)
  return client.ask(`/record/entries?${query.toString()}`)
}

/** The beginning of a day, or its end, in the zone of the deployment. */
export function midnight(day: string, end: boolean): string {
  const start = Date.parse(`${day}T00:00:00+08:00`)
  return Number.isNaN(start) ? day : new Date(end ? start + 86_400_000 : start).toISOString()
}

export function evidence(client: Asking, kind: string, id: string): Promise<Reply<Evidence>> {
  return client.ask(`/record/evidence/${kind}/${id}`)
}

export function verify(client: Changing, kind: string, id: string): Promise<Reply<EvidenceVerdict>> {
  return client.change({
    method: 'POST',
    path: `/record/evidence/${kind}/${id}/verification`,
    timeoutMillis: VERIFYING_PATIENCE_MILLIS,
  })
}

export function sample(client: Changing, body: SampleOrder): Promise<Reply<Sample>> {
  return client.change({ method: 'POST', path: '/record/samples', body })
}

/** Hands the file to the browser's downloads. */
export async function saveExport(
  client: Changing,
  items: readonly { readonly kind: string; readonly evidenceId: string }[],
): Promise<Reply<RecordExport>> {
  const reply = await client.change<RecordExport>({
    method: 'POST',
    path: '/record/exports',
    body: { items },
    timeoutMillis: VERIFYING_PATIENCE_MILLIS,
  })
  if (reply.kind === 'ok') saveText(reply.body.fileName, reply.body.content)
  return reply
}

export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 10_000)
}

export function recordState(client: Asking): Promise<Reply<RecordState>> {
  return client.ask('/record/state')
}

export function checks(client: Asking): Promise<Reply<{ readonly items: readonly RecordCheck[] }>> {
  return client.ask('/record/checks')
}

export function check(client: Asking, checkId: string): Promise<Reply<RecordCheck>> {
  return client.ask(`/record/checks/${checkId}`)
}

export function startCheck(client: Changing): Promise<Reply<RecordCheck>> {
  return client.change({ method: 'POST', path: '/record/checks' })
}

export function stopCheck(client: Changing, checkId: string): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `/record/checks/${checkId}/stop` })
}

export function heads(client: Asking): Promise<Reply<RecordHeads>> {
  return client.ask('/record/heads?limit=1000')
}
