/** Takes every file that waited to be sent off the phone: at signing out. */
export function forgetFiles(): void
