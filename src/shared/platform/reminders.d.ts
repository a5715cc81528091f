/** Asks for leave to send one reminder, after a tap; true when he said yes. Without templates nothing is asked. */
export function askForReminders(): Promise<boolean>
