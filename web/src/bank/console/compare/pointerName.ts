import { isBankWord, say } from '../words/say'

/** What is counted, and how one of it is called. */
const NUMBERED = {
  options: 'place.options',
  blanks: 'place.blanks',
  accept: 'place.accept',
  points: 'place.points',
  parts: 'place.parts',
  articles: 'place.articles',
} as const

/** A place in a question's content in words: `/parts/0/options/C` is the third option of the first part. */
export function pointerName(pointer: string): string {
  const names: string[] = []
  const steps = pointer.split('/').slice(1)
  while (steps.length > 0) {
    const step = steps.shift() ?? ''
    const numbered = isNumbered(step) ? NUMBERED[step] : undefined
    const place = numbered === undefined ? undefined : steps.shift()
    if (numbered !== undefined && place !== undefined) {
      names.push(say(numbered, { n: /^\d+$/.test(place) ? Number(place) + 1 : place }))
    } else {
      const name = `field.${step}`
      names.push(isBankWord(name) ? say(name) : step)
    }
  }
  return names.join(' · ')
}

function isNumbered(step: string): step is keyof typeof NUMBERED {
  return Object.prototype.hasOwnProperty.call(NUMBERED, step)
}
