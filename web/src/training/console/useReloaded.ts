import { watch, type Ref } from 'vue'
import type { Reply } from '../../shared/api/reply'
import { useLoad, type Loaded } from '../../shared/useLoad'

/** Asks again whenever what is asked for has become another thing. */
export function useReloaded<T extends object>(path: Ref<string>, ask: () => Promise<Reply<T>>): Loaded<T> {
  const loaded = useLoad(ask)
  watch(path, () => loaded.reload())
  return loaded
}
