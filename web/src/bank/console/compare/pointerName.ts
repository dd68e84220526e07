import { isBankWord, say } from '../words/say'

/** A place in a question's content in words: `/parts/0/options/C` is the third option of the first part. */
export function pointerName(pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const names: string[] = []
  for (let n = 0; n < steps.length; n += 1) {
    const [step = '', next] = [steps[n], steps[n + 1]]
    const numbered = `place.${step}`
    if (next !== undefined && isBankWord(numbered)) {
      names.push(say(numbered, { n: /^\d+$/.test(next) ? Number(next) + 1 : next }))
      n += 1
    } else {
      const name = `field.${step}`
      names.push(isBankWord(name) ? say(name) : step)
    }
  }
  return names.join(' · ')
}
