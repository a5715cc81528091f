import type { Spot } from './place'

interface PlaceHost {
  getLocation: (options: {
    success: (place: { latitude: number | string; longitude: number | string }) => void
    fail: (error: { error?: number }) => void
  }) => void
  openSetting: (options: { fail: () => void }) => void
}

declare const my: PlaceHost

/** Switched off for Alipay or on the phone, or refused to the mini-program. */
const DENIED: readonly (number | undefined)[] = [11, 2001, 2002, 2003]

export const HOW_TO_ALLOW = '请在小程序的设置里打开“位置信息”，手机也要允许支付宝定位，再点一次'

export const whereNow = (): Promise<Spot | 'denied' | 'unknown'> =>
  new Promise((resolve) =>
    my.getLocation({
      success: ({ latitude, longitude }) => resolve({ latitude: Number(latitude), longitude: Number(longitude) }),
      fail: ({ error }) => resolve(DENIED.includes(error) ? 'denied' : 'unknown'),
    }),
  )

// Closing the settings is no error.
export const openPlaceSettings: (() => void) | null = () => my.openSetting({ fail: () => {} })
