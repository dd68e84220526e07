/** A document that can be shown without trusting it: known elements and text, nothing else. */
export type Markup = string | Piece

export interface Piece {
  readonly tag: Tag
  readonly inside: readonly Markup[]
  /** Of links: https only. */
  readonly href?: string
}

const TAGS = [
  'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'blockquote', 'code', 'pre', 'br', 'hr', 'a',
  'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const // prettier-ignore
export type Tag = (typeof TAGS)[number]

const ALSO: Readonly<Record<string, Tag>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  dl: 'ul',
  dt: 'li',
  dd: 'li',
}
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'noscript',
  'svg',
  'math',
  'head',
  'title',
])

function tagOf(name: string): Tag | undefined {
  return TAGS.find((tag) => tag === name) ?? ALSO[name]
}

const PIECES = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const EMPTY = new Set(['br', 'hr'])
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

interface Open {
  readonly name: string
  readonly inside: Markup[]
}

/**
 * What of an HTML document we know; what we don't know is left out and its text kept, scripts and styles with theirs. Reads the
 * text itself: the browser's own parser is not to be trusted with what somebody uploaded.
 */
export function ofHtml(text: string): readonly Markup[] {
  const root: Open = { name: '', inside: [] }
  const open: Open[] = [root]
  let dropped = ''
  for (const [piece, slash, tagName, attributes] of text.matchAll(PIECES)) {
    const name = tagName?.toLowerCase()
    const top = open[open.length - 1] ?? root
    if (dropped !== '') {
      if (slash === '/' && name === dropped) dropped = ''
    } else if (name === undefined) {
      if (!piece.startsWith('<!--') && piece !== '<') top.inside.push(decoded(piece))
    } else if (slash === '/') {
      const place = open.map((each) => each.name).lastIndexOf(name)
      if (place > 0) open.splice(place)
    } else if (DROPPED.has(name)) dropped = name
    else {
      const tag = tagOf(name)
      if (tag === undefined) continue
      const inside: Markup[] = []
      top.inside.push({ tag, inside, ...link(tag, /\bhref\s*=\s*["']([^"']*)["']/i.exec(attributes ?? '')?.[1]) })
      if (!EMPTY.has(name)) open.push({ name, inside })
    }
  }
  return root.inside
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function link(tag: Tag, address: string | undefined): { href: string } | undefined {
  return tag === 'a' && address !== undefined && /^https:\/\//i.test(address) ? { href: address } : undefined
}

/** A small part of Markdown: headings, paragraphs, lists, quotes, rules, tables, bold, italics, code and links. */
export function ofMarkdown(text: string): readonly Markup[] {
  const blocks: Markup[] = []
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  let at = 0
  const line = (): string => lines[at] ?? ''
  const take = (which: RegExp): readonly string[] => {
    const taken: string[] = []
    while (at < lines.length && which.test(line())) taken.push(lines[at++] ?? '')
    return taken
  }
  while (at < lines.length) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line())
    if (line().trim() === '') at++
    else if (heading !== null) {
      blocks.push({ tag: tagOf(`h${String(heading[1]?.length)}`) ?? 'h4', inside: inline(heading[2] ?? '') })
      at++
    } else if (/^(-{3,}|\*{3,})\s*$/.test(line())) {
      blocks.push({ tag: 'hr', inside: [] })
      at++
    } else if (/^\s*[-*]\s+/.test(line())) blocks.push(list('ul', take(/^\s*[-*]\s+/)))
    else if (/^\s*\d+[.\u3001]\s*/.test(line())) blocks.push(list('ol', take(/^\s*\d+[.\u3001]\s*/)))
    else if (line().startsWith('>')) {
      blocks.push({
        tag: 'blockquote',
        inside: inline(
          take(/^>/)
            .map((each) => each.replace(/^>\s?/, ''))
            .join('\n'),
        ),
      })
    } else if (line().startsWith('|')) blocks.push(table(take(/^\|/)))
    else blocks.push({ tag: 'p', inside: inline(take(/^(?!#|>|\||\s*[-*]\s|\s*$)/).join('\n') || (lines[at++] ?? '')) })
  }
  return blocks
}

function list(tag: 'ul' | 'ol', items: readonly string[]): Markup {
  const item = (each: string): Markup => ({ tag: 'li', inside: inline(each.replace(/^\s*([-*]|\d+[.\u3001])\s*/, '')) })
  return { tag, inside: items.map(item) }
}

function table(rows: readonly string[]): Markup {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|?\s*$/.test(row))
    .map((row) => row.replace(/^\||\|\s*$/g, '').split('|'))
  const row = (tag: 'th' | 'td', each: readonly string[]): Markup => ({
    tag: 'tr',
    inside: each.map((cell) => ({ tag, inside: inline(cell.trim()) })),
  })
  return {
    tag: 'table',
    inside: [
      { tag: 'thead', inside: cells.slice(0, 1).map((each) => row('th', each)) },
      { tag: 'tbody', inside: cells.slice(1).map((each) => row('td', each)) },
    ],
  }
}

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\((https:\/\/[^)\s]+)\)/

function inline(text: string): readonly Markup[] {
  const found = INLINE.exec(text)
  if (found === null) return text === '' ? [] : [text]
  const [whole, strong, em, code, words, href] = found
  const marked: Markup =
    strong !== undefined
      ? { tag: 'strong', inside: [strong] }
      : em !== undefined
        ? { tag: 'em', inside: [em] }
        : code !== undefined
          ? { tag: 'code', inside: [code] }
          : { tag: 'a', inside: [words ?? ''], ...(href === undefined ? {} : { href }) }
  return [...inline(text.slice(0, found.index)), marked, ...inline(text.slice(found.index + whole.length))]
}
