import { onBeforeUnmount, onMounted } from 'vue'
import { commandOf, type Command } from './choosing'

/** Commands by keyboard while the page is there; text fields and dialogs keep their keys. */
export function useKeys(obey: (command: Command) => void): void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.target instanceof HTMLElement && event.target.closest('dialog, [data-typing]') !== null) return
    const command = commandOf(event.key)
    if (command === undefined) return
    event.preventDefault()
    obey(command)
  }
  onMounted(() => {
    window.addEventListener('keydown', press)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', press)
  })
}
