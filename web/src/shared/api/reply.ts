import type { Problem } from './types'

/** When a request left and its answer arrived, in milliseconds of the monotonic clock. */
export interface Timing {
  readonly sentAt: number
  readonly receivedAt: number
}

/** Something that went wrong, whoever said so. The `code` is stable; the sentences are missing when the server gave none. */
export interface Trouble {
  readonly code: string
  readonly problem?: Problem
}

/**
 * What became of a request; a call never throws.
 *
 * - `ok`: the server did it.
 * - `refused`: the server said no, with a problem of the contract.
 * - `unreachable`: nobody knows whether the server did it; sending the same again is harmless.
 */
export type Reply<T> =
  | { readonly kind: 'ok'; readonly status: number; readonly body: T; readonly timing: Timing }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly trouble: Trouble
      readonly retryAfterMillis: number | null
    }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble }

export type Refused = Extract<Reply<never>, { kind: 'refused' }>

export function troubleOf(reply: Exclude<Reply<unknown>, { kind: 'ok' }>): Trouble {
  return reply.trouble
}

/** @param value of a `Retry-After` header, in seconds; the other form, a date, needs a wall clock and is ignored */
export function retryAfterMillis(value: string | null): number | null {
  if (value === null || !/^\d{1,6}$/.test(value.trim())) return null
  return Number(value) * 1000
}
