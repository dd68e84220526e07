import { describe, expect, it } from 'vitest'
import { guessed, lackOf } from './columns'

const column = (letters: string, guess: string) => ({ column: letters, header: '', guess, samples: [] })

describe('columns of a foreign table', () => {
  it('begin as their headers seem to say, each meaning once', () => {
    const layout = {
      sheet: '表',
      headerRow: 1,
      columns: [column('A', 'stem'), column('B', 'stem'), column('C', 'nothing')],
    }
    expect(guessed(layout)).toEqual({ A: 'stem', B: '', C: '' })
  })

  it('need a stem and a key, and nothing twice', () => {
    expect(lackOf({ A: 'key' })).toBe('stem')
    expect(lackOf({ A: 'stem', B: '' })).toBe('key')
    expect(lackOf({ A: 'stem', B: 'key', C: 'key' })).toBe('twice')
    expect(lackOf({ A: 'stem', B: 'key', C: '' })).toBeNull()
  })
})
