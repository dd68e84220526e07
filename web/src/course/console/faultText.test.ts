import { describe, expect, it } from 'vitest'
import { faultText } from './faultText'

describe('what keeps a course from being published', () => {
  it('is said with the chapter as people count them, not as the server points', () => {
    expect(faultText({ pointer: '/draft/chapters/1/media', word: '' })).toBe('第 2 章：没有上传合适的文件')
    expect(faultText({ pointer: '/draft/chapters', word: '' })).toBe('课程：还没有章节')
    expect(faultText({ pointer: '/draft/ending/questions', word: '3' })).toBe(
      '结课方式：可抽的题只有 3 道，不够一次测试',
    )
  })

  it('tells no question by its id', () => {
    expect(faultText({ pointer: '/draft/chapters/0/questions', word: '01a204be' })).not.toContain('01a204be')
  })
})
