import type { ImportRecord } from './imports'
import { say } from './words/say'

/** One sentence on what became of a record that somebody has just changed. */
export function changeNote({ where, outcome, dropped, reason }: ImportRecord): string {
  if (dropped) return `${where} · ${say('outcome.dropped')}`
  if (outcome === 'rejected') return say('repair.savedRejected', { where, reason: reason ?? '' })
  return say(outcome === 'imported' ? 'repair.saved' : 'repair.savedDuplicate', { where })
}
