/** A piece of text that two texts share, or that only one of them has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond this many comparisons what differs is shown as one piece rather than making somebody wait. */
const MOST_COMPARISONS = 4_000_000

/** What changed from one text to the other: character by character for Chinese, word by word for the rest. */
export function compareTexts(before: string, after: string): readonly Piece[] {
  const [a, b] = [tokens(before), tokens(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const pieces: Piece[] = [
    piece('same', a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    piece('same', a.slice(a.length - end)),
  ]
  return merged(pieces)
}

function tokens(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9]+|\s+|[^A-Za-z0-9\s]/gu) ?? []
}

function middle(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST_COMPARISONS) return [piece('removed', a), piece('added', b)]
  const longest = lengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      pieces.push({ kind: 'removed', text: a[i] ?? '' })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: b[j] ?? '' })
      j += 1
    }
  }
  return grouped(pieces)
}

/** The length of the longest common subsequence of what is left from (i, j). */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    if (row === undefined) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

/** Between two shared pieces, first all that went, then all that came. */
function grouped(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  let [removed, added] = ['', '']
  const flush = (): void => {
    out.push({ kind: 'removed', text: removed }, { kind: 'added', text: added })
    removed = added = ''
  }
  for (const one of pieces) {
    if (one.kind === 'removed') removed += one.text
    else if (one.kind === 'added') added += one.text
    else {
      flush()
      out.push(one)
    }
  }
  flush()
  return out
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const one of pieces) {
    const last = out[out.length - 1]
    if (one.text === '') continue
    if (last?.kind === one.kind) out[out.length - 1] = { kind: one.kind, text: last.text + one.text }
    else out.push(one)
  }
  return out
}

function piece(kind: Piece['kind'], parts: readonly string[]): Piece {
  return { kind, text: parts.join('') }
}
