import type { LawDifference } from '../../types'

export type Kind = 'added' | 'removed' | 'changed' | 'moved'
export interface Words {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** An article that a reader has to look at. */
export interface Entry {
  readonly key: string
  readonly kinds: readonly Kind[]
  /** Its number in the older version; empty for a new article. */
  readonly from: string
  /** Its number in the newer version; empty for one that is gone. */
  readonly to: string
  /** Empty where it only changed places. */
  readonly words: readonly Words[]
}

/** An article of which only the number changed. */
export interface Pair {
  readonly from: string
  readonly to: string
}

export interface Entries {
  /** In the order of the newer version; what is gone stands where its number was. */
  readonly entries: readonly Entry[]
  readonly renumbered: readonly Pair[]
}

/** Every article that differs, once. */
export function entriesOf(difference: LawDifference): Entries {
  const moved = new Set(difference.moved.map(({ from }) => from))
  const changed = new Set(difference.changed.map(({ from }) => from))
  const placed = [
    ...difference.added.map((article) => ({ at: article.number, entry: alone('added', article) })),
    ...difference.removed.map((article) => ({ at: article.number, entry: alone('removed', article) })),
    ...difference.changed.map((change) => ({
      at: change.to,
      entry: kept(moved.has(change.from) ? ['changed', 'moved'] : ['changed'], change, change.words),
    })),
    ...difference.moved
      .filter(({ from }) => !changed.has(from))
      .map((pair) => ({ at: pair.to, entry: kept(['moved'], pair, []) })),
  ]
  return {
    entries: placed.sort((one, other) => rank(one.at) - rank(other.at)).map(({ entry }) => entry),
    renumbered: difference.renumbered
      .filter(({ from }) => !changed.has(from) && !moved.has(from))
      .map(({ fromLabel, toLabel }) => ({ from: fromLabel, to: toLabel })),
  }
}

function alone(kind: 'added' | 'removed', article: LawDifference['added'][number]): Entry {
  const { number, label, text } = article
  const [from, to] = kind === 'added' ? ['', label] : [label, '']
  return { key: `${kind}-${number}`, kinds: [kind], from, to, words: [{ kind, text }] }
}

function kept(kinds: readonly Kind[], pair: LawDifference['moved'][number], words: readonly Words[]): Entry {
  return { key: `kept-${pair.from}`, kinds, from: pair.fromLabel, to: pair.toLabel, words }
}

/** 120-1 stands behind 120 and before 121. */
function rank(number: string): number {
  const [article = '0', inserted = '0'] = number.split('-')
  return Number(article) + Number(inserted) / 10_000
}
