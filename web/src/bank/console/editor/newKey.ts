import { uuid } from '../../../shared/uuid'

/** A key under which a request may be sent again without harm. */
export function newKey(): string {
  return uuid((bytes) => crypto.getRandomValues(bytes))
}
