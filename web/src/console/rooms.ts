import type { RouteMeta, RouteRecordName } from 'vue-router'
import type { Me } from '../shared/api/types'
import type { Room } from './room'

const found = import.meta.glob<{ readonly room: Room }>('../*/console/room.ts', { eager: true })

/** Every room that there is, in the order of the bar. */
export const rooms: readonly Room[] = Object.values(found)
  .map(({ room }) => room)
  .sort((a, b) => a.order - b.order)

/** Whether a page has something to show to this person. */
export function opens({ operations }: Pick<Me, 'operations'>, meta: RouteMeta | undefined): boolean {
  return meta?.needs === undefined || operations.includes(meta.needs)
}

/** The first page of a room that has something to show to this person: where the bar leads. */
export function entrance(me: Pick<Me, 'operations'>, room: Room | undefined): RouteRecordName {
  return room?.routes.find(({ path, meta }) => !path.includes(':') && opens(me, meta))?.name ?? 'home'
}

export function roomsFor({ operations }: Pick<Me, 'operations'>): readonly Room[] {
  return rooms.filter(({ needs }) => (needs.length === 0 ? operations : needs).some((one) => operations.includes(one)))
}
