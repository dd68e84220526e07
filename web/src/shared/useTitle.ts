import { onActivated, watchEffect } from 'vue'
import { t } from './words/words'

/** The title of the window while the page is there. */
export function useTitle(title: () => string): void {
  const show = (): void => {
    document.title = `${title()} · ${t('app.name')}`
  }
  watchEffect(show)
  onActivated(show)
}
