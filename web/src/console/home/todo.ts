import type { RouteLocationRaw } from 'vue-router'

/** Something to see to. */
export interface Todo {
  readonly id: string
  /** `attention`: somebody is waiting for it; `now`: it runs; `soon`: within the day; `open`: whenever there is time. */
  readonly urgency: 'attention' | 'now' | 'soon' | 'open'
  readonly title: string
  readonly text: string
  readonly to: RouteLocationRaw
  /** What the link says, a verb. */
  readonly act: string
}

const ORDER = { attention: 0, now: 1, soon: 2, open: 3 } as const

/** What can't wait first; otherwise as the rooms gave them. */
export function byUrgency(todos: readonly Todo[]): readonly Todo[] {
  return [...todos].sort((a, b) => ORDER[a.urgency] - ORDER[b.urgency])
}
