export interface Point {
  readonly x: number
  readonly y: number
}

const FAR = 60

/** A stroke to the left turns to the next question, to the right to the previous one; a scroll is none. */
export function swiped(from: Point, to: Point): 'previous' | 'next' | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dx) < FAR || Math.abs(dx) < 2 * Math.abs(dy)) return undefined
  return dx < 0 ? 'next' : 'previous'
}
