/**
 * Keeps a copy of a file on the phone until it was sent, also when the app is closed meanwhile; `forgetFiles` (forget-files) takes all off
 * it again. Where nothing can be kept it stays where it is.
 * @param name letters, digits, `-` and `_`.
 * @returns the path under which it is from now on.
 */
export function keepFile(name: string, path: string): Promise<string>

/** Where a kept file is now; null when it is lost. */
export function keptFile(name: string): Promise<string | null>

export function forgetFile(name: string): Promise<void>
