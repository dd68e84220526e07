import { shallowReactive } from 'vue'
import type { Reply, Trouble } from '../../shared/api/reply'

/** What is wrong with what was filled in, by JSON pointer into the request's body, such as `/minutes`. */
export type Faults = Readonly<Record<string, string>>

export interface Form {
  busy: boolean
  /** What the server said that belongs to no field. */
  trouble: Trouble | null
  faults: Faults
  /** @returns what the server made of it; null when it stays to be corrected, or when it is being sent already */
  readonly send: <T>(check: Faults, call: () => Promise<Reply<T>>) => Promise<T | null>
  readonly reset: () => void
}

/**
 * A form and what becomes of it. What the page finds itself is not sent; what the server finds is shown at its field, and as
 * a whole only when no field is to blame.
 *
 * @param fields the pointers that the page has fields for; faults below them, such as `/personIds/3`, are theirs
 */
export function useForm(fields: readonly string[]): Form {
  const form: Form = shallowReactive<Form>({
    busy: false,
    trouble: null,
    faults: {},
    reset: () => {
      Object.assign(form, { busy: false, trouble: null, faults: {} })
    },
    send: async <T>(check: Faults, call: () => Promise<Reply<T>>): Promise<T | null> => {
      if (form.busy) return null
      Object.assign(form, { trouble: null, faults: check })
      if (Object.keys(check).length > 0) return null
      form.busy = true
      const reply = await call()
      form.busy = false
      if (reply.kind === 'ok') return reply.body
      form.faults = faultsOf(reply.trouble, fields)
      form.trouble = Object.keys(form.faults).length === 0 ? reply.trouble : null
      return null
    },
  })
  return form
}

function faultsOf({ problem }: Trouble, fields: readonly string[]): Faults {
  const found = (problem?.faults ?? []).flatMap(({ pointer, detail }) => {
    const field = fields.find((one) => pointer === one || pointer.startsWith(`${one}/`))
    return field === undefined ? [] : [[field, detail] as const]
  })
  return Object.fromEntries(found)
}
