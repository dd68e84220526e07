import { defineAsyncComponent, type Component } from 'vue'

/** What other rooms show on the home page, below what is due; each loads by itself and needs nothing. */
export const homeSections: readonly Component[] = []

/** What other rooms add to the study file 学法档案. */
export const fileSections: readonly Component[] = [
  defineAsyncComponent(() => import('./ObjectionsSection.vue')),
  defineAsyncComponent(() => import('../../dossier/phone/DossierSection.vue')),
]
