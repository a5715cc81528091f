/** What reads a QR code here: the host's scanner, a picture that he takes or chooses, or nothing: then he types it. */
export const SCANS: 'camera' | 'picture' | 'no'
/** What a QR code says, after a tap. Null when he changed his mind; rejects when there was none to be read. */
export function scanCode(): Promise<string | null>
