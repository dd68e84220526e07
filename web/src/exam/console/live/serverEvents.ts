/** One server-sent event; `data` has been put together from its lines. */
export interface ServerEvent {
  readonly event: string
  readonly data: string
}

/**
 * Reads the text of an event stream (HTML, section 9.2) as it comes, in pieces of any size.
 *
 * @returns what to hand each piece to; it answers with the events that the piece completed
 */
export function serverEventReader(): (piece: string) => readonly ServerEvent[] {
  let rest = ''
  let lines: string[] = []
  return (piece) => {
    const parts = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = parts.pop() ?? ''
    const events: ServerEvent[] = []
    for (const line of parts) {
      if (line !== '') {
        lines.push(line)
        continue
      }
      const event = read(lines)
      lines = []
      if (event !== null) events.push(event)
    }
    return events
  }
}

function read(lines: readonly string[]): ServerEvent | null {
  const values = (name: string): string[] =>
    lines
      .filter((line) => line === name || line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
  const data = values('data')
  if (data.length === 0) return null
  return { event: last(values('event')) ?? 'message', data: data.join('\n') }
}

function last(values: readonly string[]): string | undefined {
  return values[values.length - 1]
}
