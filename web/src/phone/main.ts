import '../shared/trusted'
import { createApp } from 'vue'
import '../shared/look/tokens.css'
import 'vant/es/style/base.css'
import 'vant/es/button/index.css'
import 'vant/es/loading/index.css'
import 'vant/es/pull-refresh/index.css'
import 'vant/es/switch/index.css'
import '../shared/look/vant.css'
import '../shared/look/base.css'
import { followSettings } from '../shared/settings'
import InsecurePage from './InsecurePage.vue'
import { startPhone } from './startPhone'

const root = '#app'

async function begin(): Promise<void> {
  await followSettings(localStorage, document.documentElement)
  if (window.isSecureContext) {
    await startPhone(root)
    return
  }
  const secureAddress = `https://${location.host}${location.pathname}`
  createApp(InsecurePage, { secureAddress }).mount(root)
}

void begin()
