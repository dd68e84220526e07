import { onBeforeUnmount, onMounted } from 'vue'
import { useClient } from '../shared/api/useClient'
import { uuid } from '../shared/uuid'
import { StudyClock, type Lesson } from './studyClock'
import type { StudyReported } from './types'

/** One name a tab, for as long as the page lives. */
const place = uuid((bytes) => crypto.getRandomValues(bytes))

/**
 * The server's clock for what a page shows. Rests when the page goes out of view and when it goes away.
 *
 * @param back called when the page is in view again after it rested by itself
 */
export function useStudyClock(lesson: Lesson, back: () => void): StudyClock {
  const client = useClient()
  const clock = new StudyClock(
    {
      report: (body) => client.change<StudyReported>({ method: 'POST', path: '/study-reports', body }),
      now: () => performance.now(),
      later: (act, millis) => window.setTimeout(act, millis),
      never: (timer) => window.clearTimeout(timer),
      place,
    },
    lesson,
  )
  let interrupted = false
  const seen = (): void => {
    if (document.visibilityState === 'hidden') {
      interrupted = clock.state.standing === 'counting' || clock.state.standing === 'unheard'
      void clock.rest()
    } else if (interrupted) {
      interrupted = false
      back()
    }
  }
  onMounted(() => document.addEventListener('visibilitychange', seen))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', seen)
    void clock.rest()
  })
  return clock
}
