import type { Spot } from './place'

interface PlaceHost {
  getLocation: (options: {
    type: 'gcj02'
    success: (place: Spot) => void
    fail: (error: { errMsg?: string }) => void
  }) => void
  openSetting: (options: { fail: () => void }) => void
}

declare const wx: PlaceHost

/** Refused to the mini-program, to WeChat, or switched off on the phone. */
const DENIED = /auth|permission|privacy|switchoff/i

export const HOW_TO_ALLOW = '请在小程序的设置里打开“位置信息”，手机的定位也要打开，再点一次'

export const whereNow = (): Promise<Spot | 'denied' | 'unknown'> =>
  new Promise((resolve) =>
    wx.getLocation({
      type: 'gcj02',
      success: ({ latitude, longitude }) => resolve({ latitude, longitude }),
      fail: ({ errMsg = '' }) => resolve(DENIED.test(errMsg) ? 'denied' : 'unknown'),
    }),
  )

// Closing the settings is no error.
export const openPlaceSettings: (() => void) | null = () => wx.openSetting({ fail: () => {} })
