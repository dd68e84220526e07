export type ReviewCommand = 'approve' | 'return' | 'next' | 'previous'

/** What a key asks for while nothing is being typed. */
export function reviewCommand(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
): ReviewCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null
  switch (event.key.toLowerCase()) {
    case 'a':
      return 'approve'
    case 'r':
      return 'return'
    case 'j':
    case 'arrowright':
      return 'next'
    case 'k':
    case 'arrowleft':
      return 'previous'
    default:
      return null
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.closest('dialog') !== null
  )
}
