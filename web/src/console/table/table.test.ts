// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import DataTable from './DataTable.vue'
import { nextSort, sorted, type Column } from './columns'
import { csv, fileName } from './csv'
import { readQuery, writeQuery } from './listQuery'
import { rowAfter } from './rowKeys'

interface Person {
  readonly id: string
  readonly name: string
  readonly marks: number | null
}

const people: readonly Person[] = [
  { id: 'a', name: '王晓明', marks: 90 },
  { id: 'b', name: '李华', marks: null },
  { id: 'c', name: '陈静', marks: 60 },
]
const columns: readonly Column<Person>[] = [
  { id: 'name', name: '姓名', value: ({ name }) => name, head: true, sortable: true },
  { id: 'marks', name: '成绩', value: ({ marks }) => marks, text: ({ marks }) => `${String(marks)} 分`, figures: true },
]

let table: VueWrapper
let router: Router

async function shown(props: Record<string, unknown> = {}): Promise<void> {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)', component: { template: '<i />' } }],
  })
  await router.push('/')
  const given = { columns, rows: people, rowKey: ({ id }: Person) => id, label: '名单', ...props }
  table = mount(DataTable<Person>, {
    attachTo: document.body,
    props: given as never,
    slots: { empty: '还没有人' },
    global: { plugins: [router] },
  })
}

function lastButton() {
  const buttons = table.findAll('button')
  return buttons[buttons.length - 1]!
}

afterEach(() => {
  table.unmount()
})

describe('the table', () => {
  it('shows rows with their head, and counts them', async () => {
    await shown()
    expect(table.findAll('tbody th').map((cell) => cell.text())).toEqual(['王晓明', '李华', '陈静'])
    expect(table.get('[role=status]').text()).toBe('共 3 条')
    expect(table.get('caption').text()).toBe('名单')
  })

  it('says when there are more than it shows', async () => {
    await shown({ total: 1200, more: true })
    expect(table.get('[role=status]').text()).toBe('显示 3 条，共 1,200 条')
    await lastButton().trigger('click')
    expect(table.emitted('more')).toHaveLength(1)
  })

  it('says what to do when there is nothing, and something else when nothing fits', async () => {
    await shown({ rows: [] })
    expect(table.text()).toContain('还没有人')
    await table.setProps({ narrowed: true })
    expect(table.text()).toContain('没有符合条件的记录')
    await lastButton().trigger('click')
    expect(table.emitted('clear')).toHaveLength(1)
  })

  it('keeps its rows beside trouble, and asks again', async () => {
    await shown({ trouble: { code: 'phone.network' } })
    expect(table.get('[role=alert]').text()).toContain('连不上服务器')
    await table.get('[role=alert] button').trigger('click')
    expect([table.emitted('retry')?.length, table.findAll('tbody tr').length]).toEqual([1, 3])
  })

  it('goes from row to row by the arrows, with one place for the Tab key', async () => {
    await shown({ to: ({ id }: Person) => `/people/${id}` })
    const links = table.findAll<HTMLElement>('[data-row]')
    expect(links.map((link) => link.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
    links[0]?.element.focus()
    await links[0]?.trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement?.textContent.trim()).toBe('李华')
    expect(table.findAll('[data-row]').map((link) => link.attributes('tabindex'))).toEqual(['-1', '0', '-1'])
    await links[1]?.trigger('keydown', { key: 'End' })
    expect(document.activeElement?.textContent.trim()).toBe('陈静')
  })

  it('opens a row by a press anywhere on it', async () => {
    await shown({ to: ({ id }: Person) => `/people/${id}` })
    await table.findAll('tbody td')[1]?.trigger('click')
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(router.currentRoute.value.path).toBe('/people/b')
  })

  it('lets rows be chosen, one or all', async () => {
    await shown({ chosen: new Set(['a']) })
    await table.findAll('[data-row]')[1]?.trigger('keydown', { key: ' ' })
    await table.get('thead input').trigger('change')
    const asked = table.emitted<[ReadonlySet<string>]>('update:chosen') ?? []
    expect(asked.map(([keys]) => [...keys])).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ])
  })

  it('hides columns, but not the head of its rows', async () => {
    await shown({ hidden: ['name', 'marks'] })
    expect(table.findAll('thead th').map((cell) => cell.text())).toEqual(['姓名'])
  })

  it('asks for an order by the heads of its columns', async () => {
    await shown({ sort: { by: 'name', descending: false } })
    expect(table.get('thead th').attributes('aria-sort')).toBe('ascending')
    await table.get('thead button').trigger('click')
    expect(table.emitted('sort')).toEqual([[{ by: 'name', descending: true }]])
  })
})

describe('the order', () => {
  it('is that of the value, and what has none comes last either way', () => {
    const ids = (descending: boolean) => sorted(people, columns, { by: 'marks', descending }).map(({ id }) => id)
    expect([ids(false), ids(true)]).toEqual([
      ['c', 'a', 'b'],
      ['a', 'c', 'b'],
    ])
  })

  it('goes up, down and back to that of the list', () => {
    const up = nextSort(null, 'name')
    const down = nextSort(up, 'name')
    expect([up, down, nextSort(down, 'name'), nextSort(down, 'marks')]).toEqual([
      { by: 'name', descending: false },
      { by: 'name', descending: true },
      null,
      { by: 'marks', descending: false },
    ])
  })
})

describe('the address of a list', () => {
  const filters = ['state']

  it('holds what was asked for, and gives it back', () => {
    const wanted = {
      search: '消防',
      filters: { state: 'open' },
      sort: { by: 'due', descending: true },
      hidden: ['closesAt', 'due'],
    }
    const query = writeQuery({ person: 'p1' }, filters, wanted)
    expect(query).toEqual({ person: 'p1', q: '消防', sort: '-due', hide: 'closesAt,due', state: 'open' })
    expect(readQuery(query as Record<string, string>, filters)).toEqual(wanted)
  })

  it('says nothing of what is as it always is', () => {
    expect(writeQuery({ q: 'x', state: 'open' }, filters, { search: '', filters: {} })).toEqual({})
  })

  it('does not trip over what somebody typed there', () => {
    expect(readQuery({ q: ['a', 'b'], sort: '-', state: null }, filters)).toMatchObject({ search: '', filters: {} })
  })
})

describe('keys', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['PageDown', 0, 2],
    ['a', 0, null],
  ])('%s from row %i', (key, from, to) => {
    expect(rowAfter(key, from, 3)).toBe(to)
  })
})

describe('an export', () => {
  it('is what Excel reads as UTF-8, with figures as figures', () => {
    expect(csv(columns, people)).toBe('\uFEFF姓名,成绩\r\n王晓明,90\r\n李华,\r\n陈静,60\r\n')
  })

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['甲,乙', '"甲,乙"'],
    ['两\n行', '"两\n行"'],
  ])('runs no formula and breaks no line: %s', (name, written) => {
    const line = csv(columns.slice(0, 1), [{ id: 'x', name, marks: 0 }]).replace('\uFEFF姓名\r\n', '')
    expect(line).toBe(`${written}\r\n`)
  })

  it('has a name that any file system takes', () => {
    expect(fileName('考试 场次: a/b', '2026-11-22')).toBe('考试-场次-a-b-2026-11-22.csv')
  })
})
