import type { Client } from '../shared/api/client'
import type { Reply, Trouble } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']
export type Report = Schemas['Report']
export type FigureValue = Schemas['FigureValue']
export type FigureInfo = Schemas['ReportFigures']['items'][number]
export type ReportUnit = Schemas['ReportUnits']['items'][number]
export type ReportRows = Schemas['ReportRows']
export type ReportRow = ReportRows['items'][number]
export type LedgerCode = FigureInfo['ledger']

export type Scores = Schemas['Scores']
export type UnitScore = Schemas['UnitScore']
export type Indicator = Schemas['Indicator']
export type IndicatorBook = Schemas['IndicatorBook']
export type FollowUp = Schemas['FollowUp']
export type NewFollowUp = Schemas['NewFollowUp']
export type StepCode = Schemas['NewFollowUpStep']['step']
export type Candidate = Schemas['FollowUpCandidates']['items'][number]

export const LEDGERS = ['hours', 'exams', 'certificates', 'study', 'duties'] as const

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

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
  count: (client: Asking, asked: Asked): Promise<Reply<Schemas['ReportCount']>> =>
    client.ask(`/units/${asked.unit}/report-count?${scope(asked)}`),
  cancelCount: (client: Changing, asked: Asked): Promise<Reply<object>> =>
    client.change({ method: 'DELETE', path: `/units/${asked.unit}/report-count?${scope(asked)}` }),
  rows: (client: Asking, asked: Asked, figure: string, detail: string, cursor?: string): Promise<Reply<ReportRows>> =>
    client.ask(
      `/units/${asked.unit}/report-rows?${scope(asked)}&figure=${figure}&detail=${encodeURIComponent(detail)}` +
        (cursor === undefined ? '' : `&cursor=${cursor}`),
    ),
  file: (asked: Asked, format: 'xlsx' | 'docx'): string =>
    `/units/${asked.unit}/report-file?${scope(asked)}&format=${format}`,
}

export const indicators = {
  scores: (client: Asking, asked: Asked): Promise<Reply<Scores>> =>
    client.ask(`/units/${asked.unit}/scores?${scope(asked)}`),
  versions: (client: Asking, unit: string): Promise<Reply<Schemas['IndicatorBooks']>> =>
    client.ask(`/units/${unit}/indicators`),
  set: (client: Changing, unit: string, body: Schemas['NewIndicatorBook']): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: `/units/${unit}/indicators`, body }),
}

export const followUps = {
  list: (client: Asking, state: string, search: string): Promise<Reply<Schemas['FollowUps']>> =>
    client.ask(`/follow-ups?search=${encodeURIComponent(search)}${state === '' ? '' : `&state=${state}`}`),
  get: (client: Asking, id: string): Promise<Reply<FollowUp>> => client.ask(`/follow-ups/${id}`),
  open: (client: Changing, body: NewFollowUp): Promise<Reply<FollowUp>> =>
    client.change({ method: 'POST', path: '/follow-ups', body }),
  step: (client: Changing, id: string, body: Schemas['NewFollowUpStep']): Promise<Reply<FollowUp>> =>
    client.change({ method: 'POST', path: `/follow-ups/${id}/steps`, body }),
  candidates: (client: Asking, unit: string): Promise<Reply<Schemas['FollowUpCandidates']>> =>
    client.ask(`/units/${unit}/follow-up-candidates`),
  mine: (client: Asking): Promise<Reply<Schemas['FollowUps']>> => client.ask('/me/follow-ups'),
  answer: (client: Changing, id: string, body: Schemas['FollowUpAnswer']): Promise<Reply<FollowUp>> =>
    client.change({ method: 'POST', path: `/me/follow-ups/${id}/answer`, body }),
}

/** Whether a report isn't there because it is still counted beside. */
export function isCounting(trouble: Trouble | null): boolean {
  return trouble?.code === 'report.counting' || trouble?.code === 'report.count-failed'
}

/** The value of a figure, over all details where none is said. */
export function valueOf(
  values: readonly FigureValue[] | undefined,
  figure: string,
  detail: string,
): FigureValue | undefined {
  return values?.find((each) => each.figure === figure && (each.detail ?? '') === detail)
}
