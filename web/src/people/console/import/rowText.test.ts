import { describe, expect, it } from 'vitest'
import { changeText, reasonText } from './rowText'

describe('a row of a table', () => {
  it('says what was and what is', () => {
    expect(changeText({ column: 'category', was: '公务员', is: '执法人员' })).toBe('岗位类别：公务员 → 执法人员')
    expect(changeText({ column: 'name', was: '', is: '王小明' })).toBe('姓名：王小明')
  })

  it('says why it can not go in', () => {
    expect(reasonText({ column: 'identityNumber', code: 'same-line', word: '7' })).toContain('第 7 行')
    expect(reasonText({ column: 'employment', code: 'barred', word: '' })).toContain('严禁聘用合同工、临时工')
  })
})
