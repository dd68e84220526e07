import { expect, it } from 'vitest'
import { pointerName } from './pointerName'

it.each([
  ['/stem', '题干'],
  ['/options/C', '选项 C'],
  ['/key', '正确答案'],
  ['/blanks/1/accept/0', '第 2 空 · 第 1 种答案'],
  ['/points/0/marksHundredths', '第 1 个得分点 · 分值'],
  ['/parts/0/options/A', '第 1 小题 · 选项 A'],
  ['/parts/2', '第 3 小题'],
  ['/parts', '小题'],
  ['/unheardOf', 'unheardOf'],
])('%s is %s', (pointer, name) => {
  expect(pointerName(pointer)).toBe(name)
})
