import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']
export type ReportKind = Schemas['QuestionReportKind']
export type MyReports = Schemas['MyQuestionReports']

export const REPORT_KINDS = ['keyWrong', 'lawChanged', 'wording', 'other'] as const
export const LONGEST_WORDS = 500

export function reportQuestion(
  client: Pick<Client, 'change'>,
  attemptId: string,
  body: Schemas['NewQuestionReport'],
): Promise<Reply<{ readonly reportId: string }>> {
  return client.change({ method: 'POST', path: `/attempts/${attemptId}/question-reports`, body })
}

export function myReports(client: Pick<Client, 'ask'>): Promise<Reply<MyReports>> {
  return client.ask('/me/question-reports')
}

export function markSeen(client: Pick<Client, 'change'>): Promise<Reply<undefined>> {
  return client.change({ method: 'POST', path: '/me/question-reports/seen' })
}
