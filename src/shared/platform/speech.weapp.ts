export const CAN_SPEAK = false
export const speak = (_text: string): void => {}
export const stopSpeaking = (): void => {}
