import { describe, expect, it } from 'vitest'
import { articlesOf, emptyChapter, isComplete, moved } from './drafts'

describe('drafts of courses', () => {
  it('move a chapter, and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  })

  it('read articles however they are parted', () => {
    expect(articlesOf('5、36/1，120-1; x 0 7')).toEqual(['5', '36/1', '120-1', '7'])
  })

  it('know what a chapter needs', () => {
    const video = emptyChapter('video', '一')
    expect(isComplete(video)).toBe(false)
    expect(isComplete({ ...video, media: 'd' })).toBe(true)
    expect(emptyChapter('questions', '二').seconds).toBe(0)
  })
})
