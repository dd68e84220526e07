import type { CandidateState } from '../../../shared/api/types'

/** In the order in which an officer looks at them: whoever needs help first. */
export const STATES = ['stuck', 'disconnected', 'connected', 'waiting', 'notHere', 'submitted'] as const

/** As a candidate goes through them. */
export const COURSE = ['notHere', 'waiting', 'connected', 'disconnected', 'stuck', 'submitted'] as const

/** Classes of the look, so that states are told apart by more than words, and by words first. */
export const TONES: Readonly<Record<CandidateState, string>> = {
  stuck: 'danger-text filled-dot',
  disconnected: 'warn-text',
  connected: 'primary-text filled-dot',
  waiting: 'primary-text',
  notHere: 'muted',
  submitted: 'ok-text filled-dot',
}

export function isState(text: string | undefined): text is CandidateState {
  return (COURSE as readonly (string | undefined)[]).includes(text)
}
