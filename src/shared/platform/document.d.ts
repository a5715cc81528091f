export interface PaperFile {
  /** With its ending: `bill-….pdf`. */
  fileName: string
  base64: string
}

/**
 * Shows a PDF in the host's own viewer, from where it can be kept or sent on; the web saves it. What was shown before is taken off
 * the phone. Rejects when the host cannot.
 */
export function showPdf(file: PaperFile): Promise<void>

/** Opens a PDF that lies at an address, in the host's own viewer. Rejects when it cannot be fetched or shown. */
export function openPdf(url: string): Promise<void>
