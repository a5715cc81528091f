export const askForReminders = (): Promise<boolean> => Promise.resolve(false)
