/** How a follow-up looks; the words say the same. */
export const TONES = { overdue: 'danger', open: 'warn', answered: 'primary', closed: 'ok', withdrawn: '' } as const
