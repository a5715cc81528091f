/** Whether this host has a printer at hand: browsers do. */
export const PRINTS: boolean

/** Opens the host's print dialog for a page of its own. Right after a tap. */
export function printPage(html: string): void
