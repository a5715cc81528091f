/** Once at start: what only the web needs (Enter and space press our own buttons). */
export function prepareWeb(): void
