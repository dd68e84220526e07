import type { Todo } from '../../console/home/todo'
import type { Client } from '../../shared/api/client'
import type { Reply } from '../../shared/api/reply'
import type { components } from '../../shared/api/schema'
import { moment } from '../../shared/words/formats'
import { t } from '../../shared/words/words'
import { say } from './words/say'

type StaleSittings = components['schemas']['OverseenStaleQuestions']

const MOST_CODES = 3

export function staleSittings(client: Pick<Client, 'ask'>): Promise<Reply<StaleSittings>> {
  return client.ask('/overseen-stale-questions')
}

/** Sittings whose questions rest on articles that have changed meanwhile. A draw that is committed stays as it is. */
export function staleTodos({ items }: StaleSittings): readonly Todo[] {
  return items.map(({ sittingId, title, opensAt, committed, questions }) => ({
    id: `${sittingId}-stale`,
    urgency: 'attention',
    title,
    text: say(committed ? 'todo.stale.committed' : 'todo.stale', {
      n: questions.length,
      codes: questions
        .slice(0, MOST_CODES)
        .map(({ code, articles }) => `${code} ${articles.join(t('list.comma'))}`.trim())
        .join(t('list.comma')),
      opens: moment(opensAt),
    }),
    to: { name: 'sitting', params: { sittingId } },
    act: say('todo.open'),
  }))
}
