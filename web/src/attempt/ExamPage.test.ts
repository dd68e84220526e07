// @vitest-environment happy-dom
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sessionKey, type Session } from '../access/session'
import { attemptsKey, type Attempts } from './attempts'
import ExamPage from './ExamPage.vue'
import { rest } from './testing/handClock'
import { aServer, PERSON, Phone } from './testing/phone'

let phone: Phone
let page: VueWrapper

async function shown(): Promise<void> {
  const nothing = { template: '<i/>' }
  const names = ['exams', 'result', 'ranking', 'rest']
  const routes = names.map((name) => ({
    path: name === 'rest' ? '/:rest(.*)' : `/${name}/:attemptId?`,
    name,
    component: nothing,
  }))
  page = mount(ExamPage, {
    attachTo: document.body,
    props: { attemptId: 'attempt-1' },
    global: {
      plugins: [createRouter({ history: createMemoryHistory(), routes })],
      provide: {
        [attemptsKey as symbol]: {
          enter: () => phone.attempt,
          leave: () => Promise.resolve(),
        } as unknown as Attempts,
        [sessionKey as symbol]: { state: { me: { personId: PERSON } } } as unknown as Session,
      },
    },
  })
  await settled()
}

async function settled(): Promise<void> {
  await rest()
  await flushPromises()
}

async function press(key: string): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await settled()
}

async function click(name: string): Promise<void> {
  const button = page.findAll('button').find((one) => one.text() === name || one.attributes('aria-label') === name)
  if (button === undefined) throw new Error(`no button ${name}`)
  await button.trigger('click')
  await settled()
}

function checked(): boolean[] {
  return page.findAll('input').map((input) => input.element.checked)
}

beforeEach(async () => {
  window.scrollTo = () => undefined
  phone = await Phone.working(aServer(4))
  await shown()
})

afterEach(() => {
  page.unmount()
})

describe('one question a screen', () => {
  it('shows the stem, its place and its options', () => {
    expect(page.get('h1').text()).toBe('Question 1?')
    expect(page.text()).toContain('第 1 题，共 4 题')
    expect(page.findAll('label').map((label) => label.get('.letter').text())).toEqual(['A', 'B', 'C', 'D'])
  })

  it('shows a choice once it is kept, and that it was received', async () => {
    await page.findAll('input')[1]?.trigger('click')
    await settled()
    expect(checked()).toEqual([false, true, false, false])
    expect(page.get('[data-testid=received]').text()).toBe('已收到 12:03:41')
    expect(phone.server.answers).toEqual({ q1: ['o2'] })
  })

  it('does not show a choice that was not kept', async () => {
    phone.journal.keep = () => Promise.reject(new Error('the disk is full'))
    await page.findAll('input')[1]?.trigger('click')
    await settled()
    expect(checked()).toEqual([false, false, false, false])
    expect(page.get('[data-testid=received]').text()).toBe('上一次作答没有存下，请再选一次')
  })

  it('turns by its buttons, and stops at both ends', async () => {
    await click('下一题')
    expect(page.get('h1').text()).toBe('Question 2?')
    await click('上一题')
    expect(
      page
        .findAll('button')
        .find((one) => one.text() === '上一题')
        ?.attributes('disabled'),
    ).toBeDefined()
  })

  it('says plainly that several options may be right', async () => {
    await press('ArrowRight')
    expect(page.text()).not.toContain('多选')
    await press('ArrowRight')
    expect(page.text()).toContain('多选')
    expect(page.text()).toContain('可选择多个选项')
    expect(page.findAll('input[type=checkbox]')).toHaveLength(4)
  })

  it('is worked by keyboard', async () => {
    await press('B')
    await press('ArrowRight')
    await press('ArrowRight')
    await press('1')
    await press('c')
    await press('f')
    expect(phone.server.answers).toEqual({ q1: ['o2'], q3: ['o1', 'o3'] })
    expect(phone.attempt.state.flagged).toEqual(['q3'])
  })

  it('lets an answer be taken back', async () => {
    await press('A')
    await click('清除本题作答')
    expect(phone.server.answers).toEqual({ q1: [] })
  })

  it('turns by a stroke of the finger', async () => {
    const touch = (x: number) => [{ clientX: x, clientY: 100 }]
    await page.get('main').trigger('touchstart', { touches: touch(300) })
    await page.get('main').trigger('touchend', { changedTouches: touch(100) })
    expect(page.get('h1').text()).toBe('Question 2?')
  })
})

describe('the answer sheet', () => {
  it('names what is answered, open and flagged, and leads there', async () => {
    await press('A')
    await press('f')
    await page.get('button[aria-haspopup=dialog]').trigger('click')
    await settled()
    const cells = page.findAll('ol button').map((button) => button.attributes('aria-label'))
    expect(cells).toEqual(['第 1 题、已答、已标记', '第 2 题、未答', '第 3 题、未答', '第 4 题、未答'])
    await click('第 4 题、未答')
    expect(page.get('h1').text()).toBe('Question 4?')
    expect(page.find('dialog[open]').exists()).toBe(false)
  })
})

describe('submitting', () => {
  async function ask(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await press('ArrowRight')
    await click('提交答卷')
  }

  it('names what is not answered, and jumps there', async () => {
    await press('A')
    await ask()
    expect(page.get('dialog[open]').text()).toContain('还有 3 题未答（共 4 题）')
    await click('转到第 2 题')
    expect(page.get('h1').text()).toBe('Question 2?')
  })

  it('gives the receipt', async () => {
    await ask()
    await page.get('dialog[open] .van-button--primary').trigger('click')
    await settled()
    expect(page.text()).toContain('已交卷')
    expect(page.text()).toContain('服务器已收到您的答卷：2026年11月22日 12:03:41。')
  })

  it('without network says that nothing is lost', async () => {
    phone.network.cut()
    await press('A')
    await ask()
    await page.get('dialog[open] .van-button--primary').trigger('click')
    await settled()
    expect(page.text()).toContain('已答 1 / 4 题，全部保存在本机，没有丢失')
    expect(page.text()).toContain('现在连不上服务器')
    expect(page.text()).toContain('代码：phone.network')
  })
})

describe('another device', () => {
  it('that took over is named, with the way back', async () => {
    await press('A')
    phone.server.takeOver()
    await press('B')
    expect(page.text()).toContain('考试已在另一台设备上继续')
    expect(page.text()).toContain('本机还有 1 题的作答没有计入（第 1 题）')
    await page.get('input[type=checkbox]').setValue(true)
    await click('在此设备继续')
    expect(phone.server.answers).toEqual({ q1: ['o2'] })
    expect(page.get('h1').text()).toBe('Question 1?')
  })
})

describe('the time', () => {
  it('is announced by word at ten minutes, and not every second', async () => {
    const live = page.get('[aria-live]')
    expect(live.text()).toBe('')
    await phone.clock.pass(80 * 60_000 + 1_000)
    await settled()
    expect(live.text()).toBe('距考试结束还有 10 分钟')
    expect(page.get('[role=timer]').text()).toContain('09:5')
  })
})
