import type { RouteRecordRaw } from 'vue-router'
import type { Client } from '../shared/api/client'
import type { Trouble } from '../shared/api/reply'
import type { Role } from '../shared/api/types'
import type { Todo } from './home/todo'

/**
 * A room of the console. Each is one file `src/<room>/console/room.ts` that exports `room`; nothing else has to be
 * registered.
 */
export interface Room {
  /** Part of its address and of the names of its routes, such as `exams`. */
  readonly id: string
  /** In the language of the screen. */
  readonly name: () => string
  /** The path of an icon in a square of 24, drawn with strokes. */
  readonly icon: string
  /**
   * Whoever may call one of these operations sees the room: which roles those are, the matrix of the server says, and nothing here.
   * Without any: whoever works in the console at all.
   */
  readonly needs: readonly string[]
  /** The smaller, the higher in the bar. */
  readonly order: number
  /** Below `/console`; the first that the person may read is where the bar leads. */
  readonly routes: readonly RouteRecordRaw[]
  /** What somebody with these roles should see to, for the home page. */
  readonly todos?: (client: Client, roles: readonly Role[]) => Promise<Todos>
}

export type Todos =
  { readonly kind: 'ok'; readonly todos: readonly Todo[] } | { readonly kind: 'trouble'; readonly trouble: Trouble }
