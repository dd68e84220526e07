import { defineAsyncComponent, type Component } from 'vue'

/** What other rooms show on the home page, above what is due; each loads by itself and needs nothing. */
export const homeSections: readonly Component[] = [defineAsyncComponent(() => import('./NowSection.vue'))]

/** What other rooms add to the study file 学法档案. */
export const fileSections: readonly Component[] = [
  defineAsyncComponent(() => import('./ObjectionsSection.vue')),
  defineAsyncComponent(() => import('../../dossier/phone/DossierSection.vue')),
]
