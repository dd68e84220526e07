import { describe, expect, it } from 'vitest'
import { isWholeNumber } from './search'

describe('a search', () => {
  it('tells whole numbers from names, initials and work numbers', () => {
    expect(isWholeNumber(' 99010019900101001x ')).toBe(true)
    expect(isWholeNumber('13812345678')).toBe(true)
    expect(isWholeNumber('9901001990')).toBe(false)
    expect(isWholeNumber('wxm')).toBe(false)
  })
})
