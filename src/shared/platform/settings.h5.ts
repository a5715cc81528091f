export const openSettings: (() => void) | null = null
