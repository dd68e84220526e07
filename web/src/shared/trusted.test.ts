import { describe, expect, it } from 'vitest'
import { rules } from './trusted'

describe('what a page may write as markup', () => {
  it('lets plain elements of tooltips through', () => {
    for (const html of [
      '',
      '学法',
      '<div style="margin: 0 0 0;">90 分<br/><span class="a">3</span></div>',
      '1 < 2',
      '<b>x</b>',
    ])
      expect(rules.createHTML(html) ?? 'refused').toBe(html === '1 < 2' ? 'refused' : html)
  })

  it('refuses programs, pictures and handlers', () => {
    for (const html of [
      '<script>x</script>',
      '<SCRIPT src=//x>',
      '<img src=x onerror=x>',
      '<div onclick=x>',
      '<div/onclick=x>',
      '<span title="a"onmouseover = x>',
      '<iframe srcdoc=x>',
      '<divx>',
      '<!--<img src=x>-->',
      '<svg><b>',
    ])
      expect(rules.createHTML(html)).toBeNull()
  })

  it('loads no program but the service worker', () => {
    expect(rules.createScriptURL('/sw.js')).toBe('/sw.js')
    for (const url of ['https://example.org/sw.js', '//x/sw.js', '/api/v1/x', 'data:,x', 'blob:x'])
      expect(rules.createScriptURL(url)).toBeNull()
  })
})
