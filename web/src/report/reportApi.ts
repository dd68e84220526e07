import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']
export type Report = Schemas['Report']
export type FigureValue = Schemas['FigureValue']
export type FigureInfo = Schemas['ReportFigures']['items'][number]
export type ReportUnit = Schemas['ReportUnits']['items'][number]
export type ReportRows = Schemas['ReportRows']
export type ReportRow = ReportRows['items'][number]
export type LedgerCode = FigureInfo['ledger']

export const LEDGERS = ['hours', 'exams', 'certificates', 'study', 'duties'] as const

type Asking = Pick<Client, 'ask'>

/** What a report is asked for. */
export interface Asked {
  readonly unit: string
  readonly period: string
  /** Empty for today. */
  readonly knownOn: string
}

function scope({ period, knownOn }: Asked): string {
  return `period=${encodeURIComponent(period)}${knownOn === '' ? '' : `&knownOn=${knownOn}`}`
}

export const reports = {
  figures: (client: Asking): Promise<Reply<Schemas['ReportFigures']>> => client.ask('/report-figures'),
  units: (client: Asking): Promise<Reply<Schemas['ReportUnits']>> => client.ask('/report-units'),
  get: (client: Asking, asked: Asked): Promise<Reply<Report>> =>
    client.ask(`/units/${asked.unit}/report?${scope(asked)}`),
  rows: (client: Asking, asked: Asked, figure: string, detail: string, cursor?: string): Promise<Reply<ReportRows>> =>
    client.ask(
      `/units/${asked.unit}/report-rows?${scope(asked)}&figure=${figure}&detail=${encodeURIComponent(detail)}` +
        (cursor === undefined ? '' : `&cursor=${cursor}`),
    ),
  file: (asked: Asked, format: 'xlsx' | 'docx'): string =>
    `/units/${asked.unit}/report-file?${scope(asked)}&format=${format}`,
}

/** The value of a figure, over all details where none is said. */
export function valueOf(
  values: readonly FigureValue[] | undefined,
  figure: string,
  detail: string,
): FigureValue | undefined {
  return values?.find((each) => each.figure === figure && (each.detail ?? '') === detail)
}
