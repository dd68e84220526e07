import { shallowReactive, watch } from 'vue'
import type { Client } from '../../../shared/api/client'
import type { LawBlock } from '../../../shared/api/types'
import type { Trouble } from '../../../shared/api/reply'
import { article } from '../bankApi'
import { wholeArticle } from './articleName'

/** An article that is cited, with the paragraph that is meant; without a text when the library has none. */
export interface CitedArticle {
  readonly article: string
  readonly block: LawBlock | null
  /** From 1; null for the whole article. */
  readonly paragraph: number | null
}

interface Articles {
  cited: readonly CitedArticle[]
  trouble: Trouble | null
  busy: boolean
}

/** The texts of cited articles, each asked for once. */
export function useArticles(
  client: Pick<Client, 'ask'>,
  asked: () => { readonly versionId: string | undefined; readonly articles: readonly string[] },
): Articles {
  const found = new Map<string, Promise<LawBlock | Trouble | null>>()
  const state: Articles = shallowReactive<Articles>({ cited: [], trouble: null, busy: false })
  let round = 0

  async function text(versionId: string, number: string): Promise<LawBlock | Trouble | null> {
    const reply = await article(client, versionId, number)
    if (reply.kind === 'ok') return reply.body
    if (reply.kind === 'refused' && (reply.status === 404 || reply.status === 400)) return null
    return reply.trouble
  }

  function once(versionId: string, number: string): Promise<LawBlock | Trouble | null> {
    const key = `${versionId} ${number}`
    const asked = found.get(key) ?? text(versionId, number)
    found.set(key, asked)
    void asked.then((got) => {
      if (got !== null && 'code' in got) found.delete(key)
    })
    return asked
  }

  async function load(versionId: string | undefined, articles: readonly string[]): Promise<void> {
    const mine = ++round
    state.busy = true
    const texts = await Promise.all(
      articles.map((one) => (versionId === undefined ? Promise.resolve(null) : once(versionId, wholeArticle(one)))),
    )
    if (mine !== round) return
    const trouble = texts.find((one): one is Trouble => one !== null && 'code' in one) ?? null
    const cited = articles.map((one, n) => {
      const got = texts[n] ?? null
      const paragraph = /\/(\d+)$/.exec(one)?.[1]
      return {
        article: one,
        block: got === null || 'code' in got ? null : got,
        paragraph: paragraph === undefined ? null : Number(paragraph),
      }
    })
    Object.assign(state, { cited, trouble, busy: false })
  }

  watch(
    () => JSON.stringify(asked()),
    () => {
      const { versionId, articles } = asked()
      void load(versionId, articles)
    },
    { immediate: true },
  )
  return state
}
