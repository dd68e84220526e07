import { inject, type InjectionKey } from 'vue'
import type { Client } from './client'

export const clientKey: InjectionKey<Client> = Symbol('client')

export function useClient(): Client {
  const client = inject(clientKey)
  if (client === undefined) throw new Error('no client is provided')
  return client
}
