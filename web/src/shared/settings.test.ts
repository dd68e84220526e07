// @vitest-environment happy-dom
import { nextTick } from 'vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { followSettings, settings } from './settings'
import { language, speak } from './words/words'

beforeEach(async () => {
  localStorage.clear()
  Object.assign(settings, { language: 'zh-CN', largeText: false })
  await speak('zh-CN')
})

describe('the settings of this phone', () => {
  it('are found again, and shown on the page', async () => {
    localStorage.setItem('xuefa-settings', '{"language":"en","largeText":true}')
    await followSettings(localStorage, document.documentElement)
    expect(language.value).toBe('en')
    expect(document.documentElement.dataset['text']).toBe('large')
    expect(document.documentElement.lang).toBe('en')
  })

  it('are kept as they change', async () => {
    await followSettings(localStorage, document.documentElement)
    settings.largeText = true
    await nextTick()
    expect(localStorage.getItem('xuefa-settings')).toBe('{"language":"zh-CN","largeText":true}')
  })

  it.each(['nonsense', '{"language":"fr","largeText":"yes"}'])('do not trip over %s', async (stored) => {
    localStorage.setItem('xuefa-settings', stored)
    await followSettings(localStorage, document.documentElement)
    expect(settings).toEqual({ language: 'zh-CN', largeText: false })
  })
})
