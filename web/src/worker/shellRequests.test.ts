import { describe, expect, it } from 'vitest'
import { isShell } from './shellRequests'

const files = ['/', '/favicon.svg', '/assets/phone-1.js']

function asked(path: string, mode: Request['mode'] = 'cors', method = 'GET'): boolean {
  return isShell({ method, mode, url: `https://xuefa.test${path}` }, 'https://xuefa.test', files)
}

describe('what is kept for the time without network', () => {
  it('is the page itself and its files', () => {
    expect([asked('/', 'navigate'), asked('/assets/phone-1.js'), asked('/favicon.svg')]).toEqual([true, true, true])
  })

  it('is never an answer of the server', () => {
    expect([asked('/api/v1/me'), asked('/openapi.json'), asked('/sw.js')]).toEqual([false, false, false])
  })

  it('is no other page, no other method, nobody else’s file', () => {
    expect([asked('/contract.html', 'navigate'), asked('/', 'navigate', 'POST')]).toEqual([false, false])
    const elsewhere = { method: 'GET', mode: 'cors' as const, url: 'https://elsewhere.test/assets/phone-1.js' }
    expect(isShell(elsewhere, 'https://xuefa.test', files)).toBe(false)
  })
})
