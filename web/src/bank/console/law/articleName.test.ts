import { expect, it } from 'vitest'
import { articleName, inOrder, wholeArticle } from './articleName'

it.each([
  ['36', '第36条'],
  ['36/1', '第36条第1款'],
  ['120-1', '第120条之1'],
  ['120-1/2', '第120条之1第2款'],
  ['第九条', '第九条'],
])('%s is %s', (article, name) => {
  expect(articleName(article)).toBe(name)
})

it('knows the article of a paragraph', () => {
  expect([wholeArticle('120-1/2'), wholeArticle('36')]).toEqual(['120-1', '36'])
})

it('puts articles in the order of the law', () => {
  expect(inOrder(['120-1', '9', '120/2', '36/2', '120', '36'])).toEqual(['9', '36', '36/2', '120', '120/2', '120-1'])
})
