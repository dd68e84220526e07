import { describe, expect, it } from 'vitest'
import { told } from '../../../console/import/tableImport'
import { PEOPLE_IMPORT } from './peopleImport'

describe('a row of a table', () => {
  it('says what was and what is', () => {
    const changes = [
      { column: 'category', was: '公务员', is: '执法人员' },
      { column: 'name', was: '', is: '王小明' },
    ]
    expect(told(PEOPLE_IMPORT, { changes, reasons: [] })).toEqual(['岗位类别：公务员 → 执法人员', '姓名：王小明'])
  })

  it('says why it can not go in', () => {
    const reasons = [
      { column: 'identityNumber', code: 'same-line', word: '7' },
      { column: 'employment', code: 'barred', word: '' },
    ]
    const [same, barred] = told(PEOPLE_IMPORT, { changes: [], reasons })
    expect(same).toContain('第 7 行')
    expect(barred).toContain('严禁聘用合同工、临时工')
  })
})
