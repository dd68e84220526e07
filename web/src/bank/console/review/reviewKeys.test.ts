// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { reviewCommand } from './reviewKeys'

function pressed(key: string, target: EventTarget | null = null, ctrlKey = false) {
  return reviewCommand({ key, ctrlKey, metaKey: false, altKey: false, target })
}

describe('keys of the review', () => {
  it.each([
    ['a', 'approve'],
    ['A', 'approve'],
    ['r', 'return'],
    ['j', 'next'],
    ['k', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['x', null],
  ])('%s', (key, command) => {
    expect(pressed(key)).toBe(command)
  })

  it('are letters while a reason is typed', () => {
    expect(pressed('a', document.createElement('textarea'))).toBeNull()
  })

  it('leave the browser its own', () => {
    expect(pressed('r', null, true)).toBeNull()
  })
})
