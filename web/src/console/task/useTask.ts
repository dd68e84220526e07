import { shallowReactive } from 'vue'
import type { Reply, Trouble } from '../../shared/api/reply'

/** Work in many steps: how far it is, and what became of it. */
export interface Task {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  done: number
  /** How many there will be; 0 while that is not known. */
  total: number
  trouble: Trouble | null
}

export interface Step<T> {
  readonly items: readonly T[]
  readonly total: number
  /** What the next step is asked with; undefined after the last. */
  readonly next: string | undefined
}

/**
 * Gathers a list that comes in pages, with progress, and gives up when asked to.
 *
 * @returns the task to be shown, and how to start and end it; `run` returns null when it did not come to its end
 */
export function useTask(): {
  readonly task: Task
  readonly run: <T>(step: (cursor: string | undefined) => Promise<Reply<Step<T>>>) => Promise<readonly T[] | null>
  readonly cancel: () => void
} {
  const task = shallowReactive<Task>({ state: 'idle', done: 0, total: 0, trouble: null })
  return {
    task,
    cancel: () => {
      if (task.state === 'running') task.state = 'stopped'
    },
    run: async <T>(step: (cursor: string | undefined) => Promise<Reply<Step<T>>>): Promise<readonly T[] | null> => {
      Object.assign(task, { state: 'running', done: 0, total: 0, trouble: null })
      const items: T[] = []
      let cursor: string | undefined
      do {
        const reply = await step(cursor)
        if (stopped(task)) return null
        if (reply.kind !== 'ok') {
          Object.assign(task, { state: 'failed', trouble: reply.trouble })
          return null
        }
        items.push(...reply.body.items)
        Object.assign(task, { done: items.length, total: reply.body.total })
        cursor = reply.body.next
      } while (cursor !== undefined)
      task.state = 'done'
      return items
    },
  }
}

/** It may have been stopped while a step was under way. */
function stopped(task: Task): boolean {
  return task.state === 'stopped'
}
