/** What is done to a unit. */
export type UnitAct = 'add' | 'move' | 'rename' | 'end'
