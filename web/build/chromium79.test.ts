import { describe, expect, it } from 'vitest'
import { scanCss, scanScript } from './chromium79.mjs'

describe('the scan of scripts', () => {
  it.each([
    'const copy=structuredClone(a)',
    'list.at(-1)',
    'id=crypto.randomUUID()',
    'text.replaceAll("a","b")',
    'AbortSignal.timeout(10)',
    'Promise.any(all)',
    'Object.hasOwn(a,b)',
    'a?.b',
    'a??=b',
    'class A{#run(){return 1}}',
  ])('finds %s', (script) => {
    expect(scanScript(script)).toHaveLength(1)
  })

  it.each(['a?.5:b', 'cache.at', 'navigator.locks.request(a)', 'Promise.allSettled(all)', 'x.matchAll(r)'])(
    'lets %s pass',
    (script) => {
      expect(scanScript(script)).toEqual([])
    },
  )

  it('knows what Vue hands on without calling it', () => {
    expect(scanScript('toSorted(e){return ot(this).toSorted(e)}')).toEqual([])
  })
})

describe('the scan of style sheets', () => {
  it.each([
    '.a:has(.b){color:red}',
    '.a{display:flex;gap:8px}',
    '.a{inset:0}',
    '.a{height:100dvh}',
    '.a:focus-visible{outline:0}',
    '@layer a{.b{top:0}}',
  ])('finds %s', (css) => {
    expect(scanCss(css)).toHaveLength(1)
  })

  it.each(['.a{display:grid;gap:8px}', '.a{grid-gap:8px}', ':focus:not(:focus-visible){outline:none}', '.a{left:0}'])(
    'lets %s pass',
    (css) => {
      expect(scanCss(css)).toEqual([])
    },
  )
})
