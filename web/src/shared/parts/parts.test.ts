// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import SheetDialog from './SheetDialog.vue'
import TroubleNote from './TroubleNote.vue'

describe('trouble', () => {
  it('is told in the server’s words, with every fault and the code', () => {
    const problem = {
      ...{ type: 'about:blank', title: 'x', status: 400, code: 'request.invalid', detail: 'It can’t be read.' },
      todo: 'Send it again.',
      faults: [{ pointer: '/epoch', detail: 'epoch is missing' }],
    }
    const text = mount(TroubleNote, { props: { trouble: { code: 'request.invalid', problem } } }).text()
    for (const part of ['It can’t be read.', 'Send it again.', 'epoch is missing', '代码：request.invalid']) {
      expect(text).toContain(part)
    }
  })

  it('of the phone itself has words of its own', () => {
    const text = mount(TroubleNote, { props: { trouble: { code: 'phone.network' } } }).text()
    expect(text).toContain('没有内容丢失')
  })

  it('that nobody foresaw still says what to do', () => {
    const text = mount(TroubleNote, { props: { trouble: { code: 'http.502' } } }).text()
    expect(text).toContain('请重试')
    expect(text).toContain('代码：http.502')
  })
})

describe('a dialog', () => {
  async function opened(firm: boolean) {
    const button = document.createElement('button')
    document.body.append(button)
    button.focus()
    const dialog = mount(SheetDialog, { attachTo: document.body, props: { open: true, title: 'Title', firm } })
    await nextTick()
    await nextTick()
    return { dialog, button }
  }

  it('has its title for a name', async () => {
    const { dialog } = await opened(false)
    const name = dialog.get('dialog').attributes('aria-labelledby') ?? ''
    expect(document.getElementById(name)?.textContent).toBe('Title')
  })

  it('asks to be closed by its button, by Escape and from outside', async () => {
    const { dialog } = await opened(false)
    await dialog.get('button').trigger('click')
    await dialog.get('dialog').trigger('cancel')
    await dialog.get('dialog').trigger('click')
    expect(dialog.emitted('close')).toHaveLength(3)
  })

  it('that wants an answer can’t be closed without one', async () => {
    const { dialog } = await opened(true)
    await dialog.get('dialog').trigger('cancel')
    await dialog.get('dialog').trigger('click')
    expect(dialog.emitted('close')).toBeUndefined()
    expect(dialog.find('header button').exists()).toBe(false)
  })

  it('gives the focus back', async () => {
    const { dialog, button } = await opened(false)
    await dialog.setProps({ open: false })
    await nextTick()
    expect(document.activeElement).toBe(button)
  })
})
