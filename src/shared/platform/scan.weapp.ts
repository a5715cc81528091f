interface ScanHost {
  scanCode: (options: {
    scanType: string[]
    success: (scanned: { result: string }) => void
    fail: (error: { errMsg?: string }) => void
  }) => void
}

declare const wx: ScanHost

export const SCANS: 'camera' | 'picture' | 'no' = 'camera'

export const scanCode = (): Promise<string | null> =>
  new Promise((resolve, reject) =>
    wx.scanCode({
      scanType: ['qrCode'],
      success: ({ result }) => resolve(result),
      fail: ({ errMsg = '' }) => (errMsg.includes('cancel') ? resolve(null) : reject(new Error('scan'))),
    }),
  )
