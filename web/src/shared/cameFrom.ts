import type { RouteLocation, Router } from 'vue-router'

/** The page of this app that led to the one on the screen. */
export function cameFrom(router: Router): RouteLocation | undefined {
  const before = (window.history.state as { back?: unknown } | null)?.back
  return typeof before === 'string' ? router.resolve(before) : undefined
}
