/** Opens the phone's dialler with this number; the person still presses call. */
export function callPhone(number: string): void
