import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'

type Schemas = components['schemas']

export type Campaign = Schemas['RenewalCampaign']
export type NewCampaign = Schemas['NewRenewalCampaign']
export type Rules = Schemas['RenewalRules']
export type Preview = Schemas['RenewalPreview']
export type ReviewPage = Schemas['RenewalReviewPage']
export type ReviewLine = ReviewPage['items'][number]
export type Review = Schemas['RenewalReview']
export type Check = Schemas['RenewalCheck']
export type Trial = Schemas['RenewalTrial']
export type Decision = Schemas['RenewalDecision']
export type Batch = Schemas['RenewalBatch']
export type MyRenewals = Schemas['MyRenewals']
export type Cards = Schemas['RenewalCards']
export type RulesTried = Schemas['RenewalRulesPreview']
export type BarredPerson = Schemas['BarredPeople']['items'][number]
export type Topic = Schemas['RenewalTopic']

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>
type Wanted = Readonly<Record<string, string | undefined>>

const CAMPAIGNS = '/renewal-campaigns'

/** Of a query, those that are set. */
function query(values: Wanted): string {
  const set = Object.entries(values).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '')
  return new URLSearchParams(set).toString()
}

export const renewals = {
  rules: (client: Asking, unitId: string): Promise<Reply<Rules>> => client.ask(`/units/${unitId}/renewal-rules`),
  preview: (client: Asking, unitId: string, wanted: Wanted): Promise<Reply<Preview>> =>
    client.ask(`/units/${unitId}/renewal-preview?${query(wanted)}`),
  campaigns: (client: Asking): Promise<Reply<Schemas['RenewalCampaigns']>> => client.ask(CAMPAIGNS),
  open: (client: Changing, body: NewCampaign): Promise<Reply<Campaign>> =>
    client.change({ method: 'POST', path: CAMPAIGNS, body }),
  campaign: (client: Asking, id: string, unitId = ''): Promise<Reply<Campaign>> =>
    client.ask(`${CAMPAIGNS}/${id}?${query({ unitId })}`),
  close: (client: Changing, id: string, reason: string): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: `${CAMPAIGNS}/${id}/close`, body: { reason } }),
  reviews: (client: Asking, id: string, wanted: Wanted): Promise<Reply<ReviewPage>> =>
    client.ask(`${CAMPAIGNS}/${id}/reviews?${query(wanted)}`),
  barred: (client: Asking, id: string, wanted: Wanted): Promise<Reply<Schemas['BarredPeople']>> =>
    client.ask(`${CAMPAIGNS}/${id}/barred?${query(wanted)}`),
  review: (client: Asking, id: string): Promise<Reply<Review>> => client.ask(`/renewal-reviews/${id}`),
  whatIf: (client: Asking, id: string, wanted: Wanted): Promise<Reply<Trial>> =>
    client.ask(`/renewal-reviews/${id}/what-if?${query(wanted)}`),
  decide: (client: Changing, id: string, body: Decision): Promise<Reply<Review>> =>
    client.change({ method: 'POST', path: `/renewal-reviews/${id}/steps`, body }),
  batches: (client: Asking, id: string): Promise<Reply<Schemas['RenewalBatches']>> =>
    client.ask(`${CAMPAIGNS}/${id}/batches`),
  startBatch: (client: Changing, id: string, body: Schemas['NewRenewalBatch']): Promise<Reply<Batch>> =>
    client.change({ method: 'POST', path: `${CAMPAIGNS}/${id}/batches`, body }),
  batch: (client: Asking, id: string): Promise<Reply<Batch>> => client.ask(`/renewal-batches/${id}`),
  stopBatch: (client: Changing, id: string): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: `/renewal-batches/${id}/cancel` }),
  cards: (client: Asking, id: string, wanted: Wanted): Promise<Reply<Cards>> =>
    client.ask(`${CAMPAIGNS}/${id}/cards?${query(wanted)}`),
  ruleBooks: (client: Asking, unitId: string): Promise<Reply<Schemas['RenewalRuleBooks']>> =>
    client.ask(`/units/${unitId}/renewal-rule-books`),
  tryRules: (client: Changing, unitId: string, content: string): Promise<Reply<RulesTried>> =>
    client.change({ method: 'POST', path: `/units/${unitId}/renewal-rule-books/preview`, body: { content } }),
  setRules: (client: Changing, unitId: string, body: Schemas['NewRenewalRules']): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: `/units/${unitId}/renewal-rule-books`, body }),
  mine: (client: Asking): Promise<Reply<MyRenewals>> => client.ask('/me/renewals'),
  object: (client: Changing, id: string, body: Schemas['RenewalObjection']): Promise<Reply<object>> =>
    client.change({ method: 'POST', path: `/me/renewals/${id}/objection`, body }),
}
