import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']
export type Reports = Schemas['QuestionReports']
export type ReportLine = Reports['items'][number]
export type ReportDetail = Schemas['QuestionReportDetail']
export type Verdict = 'accepted' | 'declined'

export const VERDICTS = ['accepted', 'declined'] as const
export const LONGEST_REASON = 500

/** The operations of the inbox, which only the console knows. */
export const reports = {
  list: (client: Pick<Client, 'ask'>, state: 'open' | 'answered'): Promise<Reply<Reports>> =>
    client.ask(`/question-reports?state=${state}`),
  detail: (client: Pick<Client, 'ask'>, reportId: string): Promise<Reply<ReportDetail>> =>
    client.ask(`/question-reports/${reportId}`),
  answer: (
    client: Pick<Client, 'change'>,
    reportId: string,
    body: { verdict: Verdict; reason: string; alike: boolean },
  ): Promise<Reply<ReportDetail>> =>
    client.change({ method: 'POST', path: `/question-reports/${reportId}/answer`, body }),
}
