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

/** What of an HTML document we know; what we don't know is left out and its text kept, scripts and styles with theirs. */
export function ofHtml(text: string): readonly Markup[] {
  return inside(new DOMParser().parseFromString(text, 'text/html').body)
}

function inside(node: Node): readonly Markup[] {
  return [...node.childNodes].flatMap((child): readonly Markup[] => {
    if (child.nodeType === Node.TEXT_NODE) return [child.textContent ?? '']
    if (!(child instanceof Element)) return []
    const name = child.localName
    if (DROPPED.has(name)) return []
    const tag = tagOf(name)
    if (tag === undefined) return inside(child)
    return [{ tag, inside: inside(child), ...link(tag, child.getAttribute('href')) }]
  })
}

function link(tag: Tag, address: string | null): { href: string } | undefined {
  return tag === 'a' && address !== null && /^https:\/\//i.test(address) ? { href: address } : undefined
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
    else if (/^\s*\d+[.、]\s*/.test(line())) blocks.push(list('ol', take(/^\s*\d+[.、]\s*/)))
    else if (/^>/.test(line())) {
      blocks.push({
        tag: 'blockquote',
        inside: inline(
          take(/^>/)
            .map((each) => each.replace(/^>\s?/, ''))
            .join('\n'),
        ),
      })
    } else if (/^\|/.test(line())) blocks.push(table(take(/^\|/)))
    else blocks.push({ tag: 'p', inside: inline(take(/^(?!#|>|\||\s*[-*]\s|\s*$)/).join('\n') || (lines[at++] ?? '')) })
  }
  return blocks
}

function list(tag: 'ul' | 'ol', items: readonly string[]): Markup {
  const item = (each: string): Markup => ({ tag: 'li', inside: inline(each.replace(/^\s*([-*]|\d+[.、])\s*/, '')) })
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
