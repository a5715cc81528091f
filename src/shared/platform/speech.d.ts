/** False where the platform cannot read aloud: hide the button. */
export const CAN_SPEAK: boolean
/** Reads Chinese text aloud, slowly; what was being read stops. */
export function speak(text: string): void
export function stopSpeaking(): void
