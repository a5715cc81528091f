/** How this host gives a table away: a `download`; by `share`, only right after a tap; or not at all. */
export const HANDS_OVER: 'download' | 'share' | 'no'

/**
 * Gives the person a text table as a file.
 * @param csv UTF-8, with its byte order mark.
 * @returns false when he changed his mind. Rejects when the host could not write or hand over.
 */
export function handOver(fileName: string, csv: string): Promise<boolean>
