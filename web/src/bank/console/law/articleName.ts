import { say } from '../words/say'

const SHAPE = /^(\d+)(?:-(\d+))?(?:\/(\d+))?$/

/** `120-1/2` in words; what has another shape stays as it is. */
export function articleName(article: string): string {
  const [, number, inserted, paragraph] = SHAPE.exec(article) ?? []
  if (number === undefined) return article
  const name = inserted === undefined ? say('article', { number }) : say('article.inserted', { number, inserted })
  return paragraph === undefined ? name : name + say('article.paragraph', { paragraph })
}

/** The article of `36/1`, without its paragraph. */
export function wholeArticle(article: string): string {
  return article.replace(/\/.*$/, '')
}

/** Articles in the order of the law. */
export function inOrder(articles: readonly string[]): string[] {
  const key = (article: string): readonly number[] => article.split(/[-/]/).map(Number)
  return [...articles].sort((a, b) => {
    const [left, right] = [key(a.replace(/^(\d+)\//, '$1-0/')), key(b.replace(/^(\d+)\//, '$1-0/'))]
    for (let n = 0; n < 3; n += 1) {
      const order = (left[n] ?? 0) - (right[n] ?? 0)
      if (order !== 0) return order
    }
    return 0
  })
}
