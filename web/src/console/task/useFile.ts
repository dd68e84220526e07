import { onBeforeUnmount, shallowReactive } from 'vue'
import type { FileHearing } from '../../shared/api/client'
import type { Reply, Trouble } from '../../shared/api/reply'

/** A file on its way from the server, which makes it while it is sent. */
export interface FileTask {
  state: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  bytes: number
  /** How many rows or cards there will be, once the server has said so. */
  rows: number | undefined
  trouble: Trouble | null
}

/** Fetches one file at a time, with progress, and gives up when asked to or when the page is left. */
export function useFile(): {
  readonly task: FileTask
  /** Null when it did not come to its end. */
  readonly fetch: (ask: (hearing: FileHearing) => Promise<Reply<Blob>>) => Promise<Blob | null>
  readonly stop: () => void
} {
  const task = shallowReactive<FileTask>({ state: 'idle', bytes: 0, rows: undefined, trouble: null })
  let giving: AbortController | null = null
  const stop = (): void => giving?.abort()
  onBeforeUnmount(stop)
  return {
    task,
    stop,
    fetch: async (ask) => {
      if (giving !== null) return null
      const controller = new AbortController()
      giving = controller
      Object.assign(task, { state: 'running', bytes: 0, rows: undefined, trouble: null })
      const reply = await ask({
        signal: controller.signal,
        heard: (bytes, rows) => Object.assign(task, { bytes, rows }),
      })
      giving = null
      if (controller.signal.aborted) task.state = 'stopped'
      else if (reply.kind !== 'ok') Object.assign(task, { state: 'failed', trouble: reply.trouble })
      else {
        task.state = 'done'
        return reply.body
      }
      return null
    },
  }
}
