import { reactive, watch } from 'vue'

const KEY = 'xuefa-tables'

/** How somebody likes tables, on this computer. */
export const tableSettings = reactive({ dense: false })

export function followTableSettings(storage: Storage): void {
  tableSettings.dense = storage.getItem(KEY) === 'dense'
  watch(tableSettings, ({ dense }) => {
    storage.setItem(KEY, dense ? 'dense' : 'wide')
  })
}
