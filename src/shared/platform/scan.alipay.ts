interface ScanHost {
  scan: (options: {
    scanType: string[]
    success: (scanned: { code?: string; qrCode?: string }) => void
    fail: (error: { error?: number }) => void
  }) => void
}

declare const my: ScanHost

const CANCELLED = 10

export const SCANS: 'camera' | 'picture' | 'no' = 'camera'

export const scanCode = (): Promise<string | null> =>
  new Promise((resolve, reject) =>
    my.scan({
      scanType: ['qrCode'],
      success: ({ code, qrCode }) => resolve(code ?? qrCode ?? ''),
      fail: ({ error }) => (error === CANCELLED ? resolve(null) : reject(new Error('scan'))),
    }),
  )
