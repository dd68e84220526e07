import { timeOfDay } from '../shared/words/formats'
import { t } from '../shared/words/words'
import type { AttemptState } from './attemptState'

/** In words, where the answers are; `tone` repeats it in colour. */
export function received({
  unsent,
  savedAt,
  uplink,
  unwritten,
}: Pick<AttemptState, 'unsent' | 'savedAt' | 'uplink' | 'unwritten'>): {
  tone: 'ok' | 'warn' | 'danger' | 'quiet'
  text: string
} {
  if (unwritten) return { tone: 'danger', text: t('received.unwritten') }
  if (unsent > 0) {
    if (uplink.kind === 'sending' || uplink.kind === 'idle') return { tone: 'warn', text: t('received.sending') }
    const busy = uplink.kind === 'waiting' && uplink.trouble.problem !== undefined
    return { tone: 'warn', text: t(busy ? 'received.busy' : 'received.phone', { n: unsent }) }
  }
  if (savedAt !== null) return { tone: 'ok', text: t('received.at', { time: timeOfDay(savedAt) }) }
  return { tone: 'quiet', text: t('received.ready') }
}
