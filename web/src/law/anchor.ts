import type { LawBlock, LawWording } from '../shared/api/types'

/** The id of a block in the page; the same article has the same one in every version. */
export function anchor(block: LawBlock): string {
  return block.kind === 'article' ? `article-${block.number ?? ''}` : `heading-${block.label ?? ''}${block.title ?? ''}`
}

export interface Entry {
  readonly id: string
  readonly text: string
  readonly inner: boolean
}

/** Headings to jump to. */
export function contents(wording: LawWording): readonly Entry[] {
  return wording.parts.flatMap((part) => [
    ...(part.name === '' ? [] : [{ id: `part-${part.name}`, text: part.name, inner: false }]),
    ...part.blocks
      .filter((block) => block.kind === 'heading')
      .map((block) => ({
        id: anchor(block),
        text: `${block.label ?? ''} ${block.title ?? ''}`.trim(),
        inner: block.level === 'section' || block.level === 'subsection',
      })),
  ])
}
