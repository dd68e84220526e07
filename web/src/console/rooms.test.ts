import { describe, expect, it } from 'vitest'
import { entrance, opens, rooms, roomsFor } from './rooms'

describe('the rooms of the console', () => {
  it('lead to a page of theirs that needs no number', () => {
    for (const room of rooms) {
      const name = entrance({ operations: room.needs }, room)
      const first = room.routes.find((route) => route.name === name)
      expect(first?.path, room.id).not.toContain(':')
    }
  })

  it('lead whoever may not read the first page to the next, and hide what needs more', () => {
    const hr = { operations: ['listCourseLearners', 'listLearningFlags'] }
    const courses = roomsFor(hr).find(({ id }) => id === 'courses')
    expect(entrance(hr, courses)).toBe('courseLearners')
    expect(opens(hr, { needs: 'listCourses' })).toBe(false)
    expect(opens(hr, {})).toBe(true)
  })

  it('show an auditor the renewals, which the matrix opens to them, without the register', () => {
    const auditor = { operations: ['listRenewalCampaigns'] }
    const room = roomsFor(auditor).find(({ id }) => id === 'certificates')
    expect(entrance(auditor, room)).toBe('renewalCampaigns')
  })
})
