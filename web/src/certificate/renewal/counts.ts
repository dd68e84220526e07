import type { Campaign, Topic } from './api'

type Groups = NonNullable<Campaign['groups']>
type Group = Groups[number]

const DECIDED: readonly Group['state'][] = ['passed', 'refused', 'closed']

function sum(groups: Groups, fits: (group: Group) => boolean): number {
  return groups.filter(fits).reduce((n, { count }) => n + count, 0)
}

export interface Counts {
  readonly all: number
  readonly eligible: number
  readonly unclear: number
  readonly passed: number
  readonly refused: number
  readonly objected: number
  /** Undecided ones by what they lack; somebody who lacks two things is counted in both. */
  readonly gaps: readonly { readonly topic: Topic; readonly count: number }[]
}

/** What a campaign's reviews come to, for filters. */
export function countsOf(groups: Groups): Counts {
  const open = groups.filter(({ state }) => !DECIDED.includes(state))
  const topics = [...new Set(open.flatMap(({ gaps }) => gaps))]
  return {
    all: sum(groups, () => true),
    eligible: sum(open, ({ outcome, state }) => outcome === 'eligible' && state !== 'objected'),
    unclear: sum(open, ({ outcome, state }) => outcome !== 'eligible' || state === 'objected'),
    passed: sum(groups, ({ state }) => state === 'passed'),
    refused: sum(groups, ({ state }) => state === 'refused' || state === 'closed'),
    objected: sum(groups, ({ state }) => state === 'objected'),
    gaps: topics
      .map((topic) => ({ topic, count: sum(open, ({ gaps }) => gaps.includes(topic)) }))
      .sort((a, b) => b.count - a.count),
  }
}
