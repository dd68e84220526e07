import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'

export interface LeaveGuard {
  /** Whether somebody is being asked. */
  readonly asking: Ref<boolean>
  readonly answer: (leave: boolean) => void
}

/** Asks before a page with unsaved changes is left: by a link here, by the browser itself for everything else. */
export function useLeaveGuard(dirty: () => boolean): LeaveGuard {
  const asking = ref(false)
  let decide: ((leave: boolean) => void) | null = null

  function guard(): true | Promise<boolean> {
    if (!dirty()) return true
    decide?.(false)
    asking.value = true
    return new Promise((resolve) => {
      decide = resolve
    })
  }

  function beforeUnload(event: BeforeUnloadEvent): void {
    if (!dirty()) return
    event.preventDefault()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers before 2024 ask only when this is set
    event.returnValue = ''
  }

  onBeforeRouteLeave(guard)
  onBeforeRouteUpdate((to, from) => to.path === from.path || guard())
  onMounted(() => window.addEventListener('beforeunload', beforeUnload))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', beforeUnload))
  return {
    asking,
    answer: (leave) => {
      asking.value = false
      decide?.(leave)
      decide = null
    },
  }
}
