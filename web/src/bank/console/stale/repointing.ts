import type { Client } from '../../../shared/api/client'
import type { Reply } from '../../../shared/api/reply'
import { MOST_MOVES, repoint } from '../bankApi'
import type { Outcome } from '../types'
import type { Together } from './amending'

/** Re-points all groups, as many at a time as the contract takes; what was done before trouble stays done. */
export async function repointAll(
  client: Pick<Client, 'change'>,
  groups: readonly Together[],
  stillRight: boolean,
  reason: string,
): Promise<Reply<readonly Outcome[]>> {
  const outcomes: Outcome[] = []
  let newest: Reply<readonly Outcome[]> = { kind: 'unreachable', trouble: { code: 'phone.network' } }
  for (const { toVersionId, items } of groups) {
    for (let start = 0; start < items.length; start += MOST_MOVES) {
      const reply = await repoint(client, {
        ...{ toVersionId, items: items.slice(start, start + MOST_MOVES) },
        ...(stillRight ? { stillRight } : {}),
        ...(reason === '' ? {} : { reason }),
      })
      if (reply.kind !== 'ok') return reply
      outcomes.push(...reply.body.items)
      newest = { ...reply, body: outcomes }
    }
  }
  return newest
}
