import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'
import { query } from '../../bank/console/bankApi'
import type { Values } from '../../shared/words/words'
import { say } from './words/say'

type Schemas = components['schemas']

export type TableImport = Schemas['TableImport']
export type ImportRow = Schemas['TableImportRows']['items'][number]

type ImportWord = 'title' | 'empty' | 'empty.todo' | 'template.file' | 'hint' | 'consequence'

/** What differs from one kind of table to another; each room has a constant. */
export interface ImportKind {
  /** Of its operations: /people-imports. */
  readonly path: string
  /** Of the empty table: /people-template. */
  readonly template: string
  /** The route of the list, and of one import by its importId. */
  readonly routes: { readonly list: string; readonly one: string }
  /** The operation that commits: whoever may not, waits for others and is told so. */
  readonly commits: string
  readonly waits?: () => string
  readonly say: (word: ImportWord, values?: Values) => string
  /** The name of a column, and why a row can't go in. */
  readonly column: (code: string) => string
  readonly reason: (code: string, word: string) => string
}

export function isUnderWay({ state }: Pick<TableImport, 'state'>): boolean {
  return state === 'reading' || state === 'committing'
}

/** What each cell would change, old, then new; or why the row can't go in. */
export function told(kind: ImportKind, { changes, reasons }: Pick<ImportRow, 'changes' | 'reasons'>): string[] {
  return [
    ...changes.map(({ column, was, is }) =>
      say(was === '' ? 'begins' : 'changes', { name: kind.column(column), was, is }),
    ),
    ...reasons.map(({ column, code, word }) => {
      const text = kind.reason(code, word)
      return column === '' ? text : say('reason.line', { name: kind.column(column), text })
    }),
  ]
}

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

export function imports(client: Asking, { path }: ImportKind): Promise<Reply<Schemas['TableImports']>> {
  return client.ask(path)
}

export function handIn(client: Pick<Client, 'upload'>, { path }: ImportKind, file: File): Promise<Reply<TableImport>> {
  return client.upload(`${path}?${query({ name: file.name })}`, file)
}

export function importOf(client: Asking, { path }: ImportKind, importId: string): Promise<Reply<TableImport>> {
  return client.ask(`${path}/${importId}`)
}

/** @param outcome only these; empty for all */
export async function importRows(
  client: Asking,
  { path }: ImportKind,
  importId: string,
  outcome: string,
  after: string | undefined,
): Promise<Reply<{ items: readonly ImportRow[]; nextCursor?: string }>> {
  const reply = await client.ask<Schemas['TableImportRows']>(`${path}/${importId}/rows?${query({ outcome, after })}`)
  if (reply.kind !== 'ok') return reply
  const { items, next } = reply.body
  return { ...reply, body: { items, ...(next === undefined ? {} : { nextCursor: String(next) }) } }
}

/** @param without lines that are left out */
export function commitImport(
  client: Changing,
  { path }: ImportKind,
  importId: string,
  without: readonly number[],
): Promise<Reply<TableImport>> {
  return client.change({ method: 'POST', path: `${path}/${importId}/commit`, body: { without } })
}

export function abandonImport(client: Changing, { path }: ImportKind, importId: string): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: `${path}/${importId}/abandon` })
}
