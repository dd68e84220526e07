// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FiguresAge from './FiguresAge.vue'

function shown(at: string | undefined, waiting: number | undefined): string {
  return mount(FiguresAge, { props: { at, waiting } }).text()
}

describe('the age of standing figures', () => {
  it('is said with the changes that are being counted', () => {
    expect(shown('2026-11-22T06:03:00Z', 1200)).toBe('截至2026年11月22日 14:03统计；1,200 项变更正在计算，稍后刷新。')
  })

  it('is not said while every change is in, or nobody knows', () => {
    expect(shown('2026-11-22T06:03:00Z', 0)).toBe('')
    expect(shown(undefined, 3)).toBe('')
    expect(shown('2026-11-22T06:03:00Z', undefined)).toBe('')
  })
})
