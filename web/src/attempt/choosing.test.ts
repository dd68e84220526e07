import { describe, expect, it } from 'vitest'
import { commandOf, letter, pressed } from './choosing'
import { swiped } from './swipe'
import { aPaper } from './testing/contractServer'

const [single, , multiple] = aPaper(3).sections[0]!.items

describe('pressing an option', () => {
  it('of a single choice replaces the choice', () => {
    expect(pressed(single!, ['o1'], 'o2')).toEqual(['o2'])
  })

  it('of a single choice again leaves it chosen', () => {
    expect(pressed(single!, ['o1'], 'o1')).toEqual(['o1'])
  })

  it('of a multiple choice adds it, in the order of the paper', () => {
    expect(pressed(multiple!, ['o4'], 'o2')).toEqual(['o2', 'o4'])
  })

  it('of a multiple choice again takes it away', () => {
    expect(pressed(multiple!, ['o2', 'o4'], 'o4')).toEqual(['o2'])
  })
})

describe('a key', () => {
  it.each([
    ['a', 0],
    ['C', 2],
    ['h', 7],
    ['1', 0],
    ['8', 7],
    ['6', 5],
  ])('%s chooses an option', (key, index) => {
    expect(commandOf(key)).toEqual({ kind: 'option', index })
  })

  it('turns, flags, or means nothing', () => {
    expect(commandOf('ArrowLeft')).toEqual({ kind: 'previous' })
    expect(commandOf('ArrowRight')).toEqual({ kind: 'next' })
    expect(commandOf('f')).toEqual({ kind: 'flag' })
    for (const key of ['Enter', ' ', '9', '0', 'z', 'Tab']) expect(commandOf(key)).toBeUndefined()
  })

  it('is named by the letter of the option', () => {
    expect([0, 1, 7].map(letter)).toEqual(['A', 'B', 'H'])
  })
})

describe('a stroke', () => {
  it('turns when it is long and level', () => {
    expect(swiped({ x: 200, y: 100 }, { x: 100, y: 110 })).toBe('next')
    expect(swiped({ x: 100, y: 100 }, { x: 200, y: 110 })).toBe('previous')
  })

  it('is a scroll or a slip otherwise', () => {
    expect(swiped({ x: 100, y: 100 }, { x: 60, y: 100 })).toBeUndefined()
    expect(swiped({ x: 100, y: 100 }, { x: 180, y: 200 })).toBeUndefined()
  })
})
