// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { nextTick, reactive } from 'vue'
import { describe, expect, it } from 'vitest'
import { newDraft, newOption, newPart, type QuestionDraft } from '../draft/draft'
import PhonePreview from './PhonePreview.vue'
import { numbered } from './shown'

function choice(): QuestionDraft {
  return { ...newDraft('single'), stem: '追究期限是？', options: [newOption('一年'), newOption('二年', true)] }
}

describe('the preview', () => {
  it('follows what is typed', async () => {
    const draft = reactive(choice())
    const page = mount(PhonePreview, { props: { draft } })
    draft.stem = '多久？'
    draft.options[1]!.text = '两年'
    await nextTick()
    expect(page.get('.stem').text()).toBe('多久？')
    expect(page.findAll('.option .text').map((one) => one.text())).toEqual(['一年', '两年'])
  })

  it('can be tried, and does not show what is right', async () => {
    const page = mount(PhonePreview, { props: { draft: choice() } })
    expect(page.findAll('.chosen')).toHaveLength(0)
    await page.findAll('input')[0]!.trigger('click')
    expect(page.findAll('.chosen').map((one) => one.get('.text').text())).toEqual(['一年'])
  })

  it('has a place to write in for each gap', () => {
    const page = mount(PhonePreview, { props: { draft: { ...newDraft('fillIn'), stem: '在____内，从____起' } } })
    expect(page.findAll('.stem input')).toHaveLength(2)
    expect(page.get('.stem').text().replace(/\s/g, '')).toBe('在内，从起')
  })

  it('shows a case with all its parts', () => {
    const parts = [
      { ...newPart('trueFalse'), stem: '甲公司应当受罚。' },
      { ...newPart('shortAnswer'), stem: '为什么？' },
    ]
    const page = mount(PhonePreview, { props: { draft: { ...newDraft('caseAnalysis'), material: '某日…', parts } } })
    expect(page.get('.material').text()).toBe('某日…')
    expect(page.findAll('.stem').map((one) => one.text())).toEqual(['甲公司应当受罚。', '为什么？'])
    expect(page.findAll('textarea')).toHaveLength(1)
  })
})

describe('what the phone gets', () => {
  it('are two options for true and false', () => {
    const shown = numbered({ ...newDraft('trueFalse'), stem: '对吗' }, 'q', 3, 2)
    expect(shown?.question.options.map(({ text }) => text)).toEqual(['正确', '错误'])
    expect([shown?.number, shown?.question.marks]).toEqual([3, 2])
  })

  it('is the name of an option that is not written yet', () => {
    expect(numbered(newDraft('single'), 'q', 1, 1)?.question.options[2]?.text).toBe('选项 C')
  })

  it('is nothing for kinds that its card does not know', () => {
    expect(numbered(newDraft('fillIn'), 'q', 1, 1)).toBeNull()
  })
})
