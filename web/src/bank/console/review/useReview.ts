import { computed, ref, watch, type ComputedRef } from 'vue'
import type { Client } from '../../../shared/api/client'
import { reviewQueue } from '../bankApi'
import { useCursorList, type CursorList } from '../questions/useCursorList'
import type { ReviewItem, ReviewQueue } from '../types'

/** Towards the end of what is there, more is asked for. */
const AHEAD = 5

export interface Review {
  readonly list: CursorList<ReviewItem, ReviewQueue>
  /** The question that is being judged; null when none waits. */
  readonly current: ComputedRef<ReviewItem | null>
  /** From 1. */
  readonly place: ComputedRef<number>
  /** How many wait, those already judged here left out. */
  readonly waiting: ComputedRef<number>
  readonly go: (by: number) => void
  /** It has been judged and waits no more. */
  readonly judged: (questionId: string) => void
}

/**
 * The review queue, one question after another.
 *
 * @param first the question to begin with, if it waits
 */
export function useReview(
  client: Pick<Client, 'ask'>,
  filter: () => { readonly bankId: string | undefined },
  first: string | undefined,
): Review {
  const gone = ref<ReadonlySet<string>>(new Set())
  const at = ref(first)
  const list = useCursorList<ReviewItem, ReviewQueue>(
    () => JSON.stringify(filter()),
    (cursor) => reviewQueue(client, { ...filter(), cursor }),
  )
  const items = computed(() => (list.items ?? []).filter(({ question }) => !gone.value.has(question.questionId)))
  const index = computed(() =>
    Math.max(
      0,
      items.value.findIndex(({ question }) => question.questionId === at.value),
    ),
  )

  function go(by: number): void {
    const next = items.value[Math.min(Math.max(index.value + by, 0), items.value.length - 1)]
    at.value = next?.question.questionId
  }

  watch([index, items], () => {
    if (list.more && index.value + AHEAD >= items.value.length) void list.next()
  })
  return {
    list,
    current: computed(() => items.value[index.value] ?? null),
    place: computed(() => index.value + 1),
    waiting: computed(() => Math.max((list.page?.total ?? 0) - gone.value.size, items.value.length)),
    go,
    judged: (questionId) => {
      const here = items.value[index.value]?.question.questionId
      const next = items.value[index.value + 1] ?? items.value[index.value - 1]
      at.value = here === questionId ? next?.question.questionId : here
      gone.value = new Set([...gone.value, questionId])
    },
  }
}
