/** A file of this page's memory is needed no more. */
export function releaseFile(path: string): void

/** Asks before the page is left, while something is under way; until the returned function is called. */
export function keepPageOpen(): () => void
