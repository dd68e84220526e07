import type { Todo } from '../../../console/home/todo'
import type { Todos } from '../../../console/room'
import type { Client } from '../../../shared/api/client'
import type { Role } from '../../../shared/api/types'
import { count } from '../../../shared/words/formats'
import { banks } from '../bankApi'
import type { BankCounts, BankItem } from '../types'
import { say } from '../words/room'

interface Waiting {
  readonly kind: 'stale' | 'review' | 'repointable' | 'release' | 'drafts'
  /** Whoever has one of these can do something about it. */
  readonly roles: readonly Role[]
  readonly counted: keyof BankCounts
  readonly urgency: Todo['urgency']
  readonly to: (bankId: string) => Todo['to']
}

const WAITING: readonly Waiting[] = [
  {
    kind: 'stale',
    roles: ['editor', 'reviewer'],
    counted: 'stale',
    urgency: 'attention',
    to: (bankId) => ({ name: 'bankAmended', params: { bankId } }),
  },
  {
    kind: 'review',
    roles: ['reviewer'],
    counted: 'inReview',
    urgency: 'attention',
    to: (bankId) => ({ name: 'bankReview', query: { bank: bankId } }),
  },
  {
    kind: 'repointable',
    roles: ['reviewer'],
    counted: 'repointable',
    urgency: 'open',
    to: (bankId) => ({ name: 'bankAmended', params: { bankId }, query: { amended: 'repointable' } }),
  },
  {
    kind: 'release',
    roles: ['publisher'],
    counted: 'approved',
    urgency: 'open',
    to: (bankId) => ({ name: 'bankReleases', params: { bankId } }),
  },
  {
    kind: 'drafts',
    roles: ['editor'],
    counted: 'draft',
    urgency: 'open',
    to: (bankId) => ({ name: 'bankQuestions', params: { bankId }, query: { state: 'draft' } }),
  },
]

/** What waits in the banks of somebody, as far as their role there can do something about it. */
export async function bankTodos(client: Pick<Client, 'ask'>): Promise<Todos> {
  const reply = await banks(client)
  if (reply.kind !== 'ok') return { kind: 'trouble', trouble: reply.trouble }
  return { kind: 'ok', todos: reply.body.items.flatMap(todosOf) }
}

function todosOf({ bankId, name, roles, counts }: BankItem): readonly Todo[] {
  return WAITING.filter((one) => one.roles.some((role) => roles.includes(role)) && counts[one.counted] > 0).map(
    ({ kind, counted, urgency, to }) => {
      const n = counts[counted]
      const text = say(`todo.${kind}`, { n, count: count(n) })
      return { id: `${bankId}-${kind}`, urgency, title: name, text, to: to(bankId), act: say(`todo.${kind}.act`) }
    },
  )
}
