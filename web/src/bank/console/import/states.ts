import type { Import, ImportOutcome } from './imports'

export const TONES: Readonly<Record<Import['state'], string>> = {
  receiving: 'primary-text',
  reading: 'primary-text',
  columns: 'warn-text',
  pending: 'warn-text filled-dot',
  refused: 'danger-text',
  committed: 'ok-text filled-dot',
  undone: 'muted',
}

export const OUTCOMES: readonly ImportOutcome[] = ['imported', 'duplicate', 'rejected', 'dropped']

export const OUTCOME_TONES: Readonly<Record<ImportOutcome, string>> = {
  imported: 'ok-text filled-dot',
  duplicate: 'warn-text',
  rejected: 'danger-text filled-dot',
  dropped: 'muted',
}
