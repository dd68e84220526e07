import type { Role } from '../shared/api/types'
import type { Room } from './room'

const found = import.meta.glob<{ readonly room: Room }>('../*/console/room.ts', { eager: true })

/** Every room that there is, in the order of the bar. */
export const rooms: readonly Room[] = Object.values(found)
  .map(({ room }) => room)
  .sort((a, b) => a.order - b.order)

export function roomsFor(roles: readonly Role[]): readonly Room[] {
  return rooms.filter((room) => room.roles.some((role) => roles.includes(role)))
}
