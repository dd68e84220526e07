import { h, type FunctionalComponent, type VNode } from 'vue'
import type { Markup } from './markup'

function shown(piece: Markup): VNode | string {
  if (typeof piece === 'string') return piece
  const link = piece.tag === 'a' ? { href: piece.href, target: '_blank', rel: 'noopener noreferrer' } : {}
  return h(piece.tag, link, piece.inside.map(shown))
}

/** A document, element by element: nothing of it is ever parsed by the page. */
export const MarkupView: FunctionalComponent<{ pieces: readonly Markup[] }> = ({ pieces }) =>
  h('div', { class: 'markup' }, pieces.map(shown))
MarkupView.props = { pieces: { type: Array, required: true } }
