import type { components } from '../../../shared/api/schema'
import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { query } from '../bankApi'

export type ExportLosses = components['schemas']['ExportLosses']
export type Format = components['parameters']['ExportFormat']

/** In the order they are offered, with the extension of their files. */
export const FORMATS = {
  xlsx: 'xlsx',
  docx: 'docx',
  text: 'txt',
  csv: 'csv',
  paperDocx: 'docx',
  paperPdf: 'pdf',
  moodle: 'xml',
  gift: 'gift',
  aiken: 'txt',
  qti21: 'zip',
  qti22: 'zip',
  qti30: 'zip',
  yaml: 'zip',
} as const satisfies Record<Format, string>

export const ALL_FORMATS = Object.keys(FORMATS) as readonly Format[]

/** What is exported: a release, or what a list shows. */
export interface Chosen {
  readonly bankId: string
  readonly release?: string | undefined
  readonly filters: Readonly<Record<string, string | undefined>>
}

export interface Shape {
  readonly format: Format
  /** Of papers. */
  readonly withKey: boolean
  readonly title: string
}

export function isPaper(format: Format): boolean {
  return format === 'paperDocx' || format === 'paperPdf'
}

/** The filters of a list's address that an export takes, by the contract's names. */
export function filtersOf(address: Readonly<Record<string, unknown>>): Record<string, string> {
  const taken = Object.entries({
    q: 'search',
    state: 'state',
    kind: 'kind',
    difficulty: 'difficulty',
    law: 'law',
    topic: 'topic',
  })
  return Object.fromEntries(
    taken.flatMap(([name, called]) => {
      const value = address[name]
      return typeof value === 'string' && value !== '' ? [[called, value] as const] : []
    }),
  )
}

/** The address of the file, or of what it can't hold. */
export function pathOf(chosen: Chosen, shape: Shape, what: 'export' | 'export-losses'): string {
  const paper = isPaper(shape.format)
  const asked = query({
    format: shape.format,
    key: paper ? String(shape.withKey) : undefined,
    title: paper ? shape.title : undefined,
    ...(chosen.release === undefined ? chosen.filters : { release: chosen.release }),
  })
  return `/banks/${chosen.bankId}/${what}?${asked}`
}

export function lossesOf(client: Pick<Client, 'ask'>, chosen: Chosen, shape: Shape): Promise<Reply<ExportLosses>> {
  return client.ask(pathOf(chosen, shape, 'export-losses'))
}
