import type { Trouble } from '../../shared/api/reply'

export const LACKING = ['laws', 'people', 'begun', 'ended', 'present', 'unsettled', 'minutes', 'photo'] as const
export type Lacking = (typeof LACKING)[number]

/** What the server says has to be there before a step is taken. */
export function lackingOf(trouble: Trouble | null): readonly Lacking[] {
  const said: readonly string[] = trouble?.problem?.lacking ?? []
  return LACKING.filter((code) => said.includes(code))
}
