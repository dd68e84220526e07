/** Whether somebody typed a whole identity or mobile number, which is looked up by itself and kept out of addresses. */
export function isWholeNumber(text: string): boolean {
  return /^(\d{17}[\dXx]|1[3-9]\d{9})$/.test(text.trim())
}
