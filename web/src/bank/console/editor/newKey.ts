import { uuid } from '../../../exam/console/grant/grantTime'

/** A key under which a request may be sent again without harm. */
export function newKey(): string {
  return uuid((bytes) => crypto.getRandomValues(bytes))
}
