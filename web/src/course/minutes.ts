import { say } from './words/say'

/** 12 分钟; under a minute in seconds. */
export function minutes(millis: number): string {
  const seconds = Math.floor(millis / 1000)
  if (seconds < 60) return say('seconds', { n: seconds })
  return say('minutes', { n: Math.floor(seconds / 60) })
}

/** How much of it, in whole per cent, never 100 before the end. */
export function share(part: number, whole: number): number {
  if (whole <= 0) return 0
  return part >= whole ? 100 : Math.min(99, Math.floor((part * 100) / whole))
}
