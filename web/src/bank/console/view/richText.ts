/** A piece of a line: words, or a picture known by its words. */
export interface Inline {
  readonly kind: 'words' | 'picture'
  readonly text: string
}

/** Text as it is laid out: lines, and tables of cells. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }

const PICTURE = /!\[([^\]\n]{0,200})\]\([0-9a-f]{64}\.(?:png|jpg|gif)\)/g

/** Reads the markup of questions: lines that begin and end with `|` are rows of a table, and there are pictures. */
export function blocks(text: string): readonly Block[] {
  const found: Block[] = []
  for (const line of text.split('\n')) {
    const row = line.trim()
    const last = found[found.length - 1]
    if (row.length > 1 && row.startsWith('|') && row.endsWith('|')) {
      const cells = row
        .slice(1, -1)
        .split('|')
        .map((cell) => inlines(cell.trim()))
      if (last?.kind === 'table') found[found.length - 1] = { kind: 'table', rows: [...last.rows, cells] }
      else found.push({ kind: 'table', rows: [cells] })
    } else if (last?.kind === 'lines') {
      found[found.length - 1] = { kind: 'lines', lines: [...last.lines, inlines(line)] }
    } else {
      found.push({ kind: 'lines', lines: [inlines(line)] })
    }
  }
  return found
}

function inlines(line: string): readonly Inline[] {
  const pieces: Inline[] = []
  let from = 0
  for (const match of line.matchAll(PICTURE)) {
    if (match.index > from) pieces.push({ kind: 'words', text: line.slice(from, match.index) })
    pieces.push({ kind: 'picture', text: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < line.length) pieces.push({ kind: 'words', text: line.slice(from) })
  return pieces
}
