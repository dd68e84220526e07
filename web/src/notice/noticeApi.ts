import type { Client } from '../shared/api/client'
import type { Reply } from '../shared/api/reply'
import type { components } from '../shared/api/schema'

type Schemas = components['schemas']
export type MyNotices = Schemas['MyNotices']
export type MyNotice = MyNotices['items'][number]
export type NoticeRules = Schemas['NoticeRules']
export type NoticeAddresses = Schemas['NoticeAddresses']
export type Deliveries = Schemas['NoticeDeliveries']
export type Delivery = Deliveries['items'][number]
export type DeliveryState = Schemas['DeliveryState']

export const DELIVERY_STATES = ['waiting', 'sent', 'dead', 'inDoubt'] as const

type Asking = Pick<Client, 'ask'>
type Changing = Pick<Client, 'change'>

export const notices = {
  mine: (client: Asking, unread: boolean, before: string | undefined, limit = 30): Promise<Reply<MyNotices>> => {
    const more = (unread ? '&unread=true' : '') + (before === undefined ? '' : `&before=${before}`)
    return client.ask(`/me/notices?limit=${String(limit)}${more}`)
  },
  read: (client: Changing, noticeIds: readonly string[]): Promise<Reply<undefined>> =>
    client.change({ method: 'POST', path: '/me/notices/read', body: { noticeIds } }),
  addresses: (client: Asking): Promise<Reply<NoticeAddresses>> => client.ask('/me/notice-addresses'),
  setMail: (client: Changing, address: string): Promise<Reply<undefined>> =>
    client.change({ method: 'PUT', path: '/me/notice-addresses/mail', body: { address } }),
  rules: (client: Asking): Promise<Reply<NoticeRules>> => client.ask('/notice-rules'),
  changeRules: (client: Changing, body: Schemas['ChangedNoticeRules']): Promise<Reply<NoticeRules>> =>
    client.change({ method: 'PUT', path: '/notice-rules', body }),
  deliveries: (client: Asking, state: string, before: string | undefined): Promise<Reply<Deliveries>> => {
    const more = (state === '' ? '' : `&state=${state}`) + (before === undefined ? '' : `&before=${before}`)
    return client.ask(`/notice-deliveries?limit=50${more}`)
  },
  resend: (client: Changing, deliveryId: string): Promise<Reply<undefined>> =>
    client.change({ method: 'POST', path: `/notice-deliveries/${deliveryId}/again` }),
}
