import '../shared/trusted'
import { createApp } from 'vue'
import '../shared/look/tokens.css'
import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-button.css'
import 'element-plus/theme-chalk/el-checkbox.css'
import 'element-plus/theme-chalk/el-input.css'
import '../shared/look/base.css'
import './look/element.css'
import './look/console.css'
import InsecurePage from '../phone/InsecurePage.vue'
import { followSettings } from '../shared/settings'
import { startConsole } from './startConsole'
import { followTableSettings } from './table/tableSettings'

const root = '#app'

async function begin(): Promise<void> {
  await followSettings(localStorage, document.documentElement)
  followTableSettings(localStorage)
  if (window.isSecureContext) {
    await startConsole(root)
    return
  }
  createApp(InsecurePage, { secureAddress: `https://${location.host}${location.pathname}` }).mount(root)
}

void begin()
