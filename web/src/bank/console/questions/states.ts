import type { QuestionState } from '../types'

/** In the order of a question's life. */
export const STATES = [
  'draft',
  'inReview',
  'approved',
  'released',
  'retired',
] as const satisfies readonly QuestionState[]

/** Classes beside the word, never instead of it. */
export const TONES: Readonly<Record<QuestionState, string>> = {
  draft: '',
  inReview: 'warn-text',
  approved: 'primary-text',
  released: 'ok-text filled-dot',
  retired: 'muted',
}
