import { reactive, watch } from 'vue'
import { speak, type Language } from './words/words'

interface Settings {
  language: Language
  /** 适老化: 18 px as the base of all text. */
  largeText: boolean
}

/** What the candidate set on this phone. */
export const settings = reactive<Settings>({ language: 'zh-CN', largeText: false })

const KEY = 'xuefa-settings'

/** Reads the settings and keeps the page and the storage in step with them. */
export async function followSettings(storage: Storage, root: HTMLElement): Promise<void> {
  Object.assign(settings, readSettings(storage))
  watch(
    settings,
    () => {
      root.dataset['text'] = settings.largeText ? 'large' : 'normal'
      root.lang = settings.language
      storage.setItem(KEY, JSON.stringify(settings))
    },
    { immediate: true },
  )
  watch(() => settings.language, speak)
  if (settings.language !== 'zh-CN') await speak(settings.language)
}

function readSettings(storage: Storage): Partial<Settings> {
  try {
    const read = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Settings>
    return {
      language: read.language === 'en' ? 'en' : 'zh-CN',
      largeText: read.largeText === true,
    }
  } catch {
    return {}
  }
}
