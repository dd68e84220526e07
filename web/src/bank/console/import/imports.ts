import type { components } from '../../../shared/api/schema'
import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { query } from '../bankApi'

type Schemas = components['schemas']

export type Import = Schemas['Import']
export type ImportCounts = Schemas['ImportCounts']
export type ImportDraft = Schemas['ImportDraft']
export type ImportLayout = Schemas['ImportLayout']
export type ImportOutcome = Schemas['ImportOutcome']
export type ImportPart = Schemas['ImportPart']
export type ImportRecord = Schemas['ImportRecord']
export type ImportRecords = Schemas['ImportRecords']
export type ChangedRecord = Schemas['ChangedRecord']
export type Meaning = Schemas['ExplainColumns']['columns'][number]['meaning']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

/** Adding thousands of questions at once takes longer than a usual answer. */
const COMMITTING_PATIENCE_MILLIS = 90_000

export function importsOf(client: Asking, bankId: string): Promise<Reply<{ readonly items: readonly Import[] }>> {
  return client.ask(`/banks/${bankId}/imports`)
}

/** @param signal breaks the sending off; nothing stays of it then */
export function sendFile(
  client: Pick<Client, 'upload'>,
  bankId: string,
  file: Blob,
  name: string,
  signal: AbortSignal,
): Promise<Reply<Import>> {
  return client.upload(`/banks/${bankId}/imports?${query({ name })}`, file, signal)
}

export function importOf(client: Asking, importId: string): Promise<Reply<Import>> {
  return client.ask(`/imports/${importId}`)
}

export function recordsOf(
  client: Asking,
  importId: string,
  outcome: string,
  after: string | undefined,
): Promise<Reply<ImportRecords>> {
  return client.ask(`/imports/${importId}/records?${query({ outcome, after, limit: '50' })}`)
}

export function explainColumns(
  client: Changing,
  importId: string,
  body: {
    readonly sheet: string
    readonly headerRow: number
    readonly columns: readonly { readonly column: string; readonly meaning: Meaning }[]
  },
): Promise<Reply<Import>> {
  return client.change({ method: 'POST', path: `/imports/${importId}/columns`, body })
}

export function repairRecord(
  client: Changing,
  importId: string,
  record: ImportRecord,
  draft: ImportDraft,
): Promise<Reply<ChangedRecord>> {
  const body = { revision: record.revision, draft }
  return client.change({ method: 'POST', path: `/imports/${importId}/records/${String(record.number)}/repair`, body })
}

export function dropRecord(client: Changing, importId: string, record: ImportRecord): Promise<Reply<ChangedRecord>> {
  const body = { revision: record.revision, dropped: !record.dropped }
  return client.change({ method: 'POST', path: `/imports/${importId}/records/${String(record.number)}/drop`, body })
}

/** What is done with an import as a whole. */
export function actOn<T = Import>(
  client: Changing,
  importId: string,
  act: 'commit' | 'undo' | 'abandon' | 'layout',
): Promise<Reply<T>> {
  return client.change({
    method: 'POST',
    path: `/imports/${importId}/${act}`,
    timeoutMillis: COMMITTING_PATIENCE_MILLIS,
  })
}
