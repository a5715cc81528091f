import type { Door } from '@xinglin/types/billing'

interface Shown {
  referrerInfo?: { appId?: string; extraData?: { authCode?: string } }
}

interface DoorHost {
  navigateToMiniProgram: (options: {
    appId: string
    path: string
    envVersion: 'release'
    success: () => void
    fail: () => void
  }) => void
  onAppShow: (listener: (shown: Shown) => void) => void
  offAppShow: (listener: (shown: Shown) => void) => void
  getLocation: (options: {
    type: 'gcj02'
    success: (place: { longitude: number; latitude: number }) => void
    fail: () => void
  }) => void
}

declare const wx: DoorHost

const DECIMALS = 6

const visit = (appId: string, path: string): Promise<string | null> =>
  new Promise((resolve) => {
    const back = ({ referrerInfo }: Shown) => {
      wx.offAppShow(back)
      const code = referrerInfo?.appId === appId ? referrerInfo.extraData?.authCode : undefined
      resolve(code ?? null)
    }
    const success = () => wx.onAppShow(back)
    wx.navigateToMiniProgram({ appId, path, envVersion: 'release', success, fail: () => resolve(null) })
  })

export function askAtInsuranceDoor(door: Door): Promise<string | null> {
  if (door.kind === 'wechat-mini-program') return visit(door.appId, door.path)
  return Promise.resolve(door.kind === 'open' ? '' : null)
}

export const broughtFromInsuranceDoor = (): string | null => null

export function whereAmI(): Promise<string> {
  return new Promise((resolve) =>
    wx.getLocation({
      type: 'gcj02',
      success: ({ longitude, latitude }) => resolve(`${longitude.toFixed(DECIMALS)},${latitude.toFixed(DECIMALS)}`),
      fail: () => resolve(''),
    }),
  )
}
