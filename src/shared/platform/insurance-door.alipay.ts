import type { Door } from '@xinglin/types/billing'

interface DoorHost {
  ap?: {
    navigateToAlipayPage: (options: { path: string; success: () => void; fail: () => void }) => void
  }
  onAppShow: (listener: () => void) => void
  offAppShow: (listener: () => void) => void
  getLocation: (options: {
    success: (place: { longitude: number | string; latitude: number | string }) => void
    fail: () => void
  }) => void
}

declare const my: DoorHost

const DECIMALS = 6

/** Alipay remembers what he answered: the server asks it. */
const visit = (url: string): Promise<string | null> =>
  new Promise((resolve) => {
    const back = () => {
      my.offAppShow(back)
      resolve('')
    }
    if (!my.ap) return resolve(null)
    my.ap.navigateToAlipayPage({
      path: encodeURI(url),
      success: () => my.onAppShow(back),
      fail: () => resolve(null),
    })
  })

export function askAtInsuranceDoor(door: Door): Promise<string | null> {
  if (door.kind === 'alipay-page') return visit(door.url)
  return Promise.resolve(door.kind === 'open' ? '' : null)
}

export const broughtFromInsuranceDoor = (): string | null => null

export function whereAmI(): Promise<string> {
  return new Promise((resolve) =>
    my.getLocation({
      success: ({ longitude, latitude }) =>
        resolve(`${Number(longitude).toFixed(DECIMALS)},${Number(latitude).toFixed(DECIMALS)}`),
      fail: () => resolve(''),
    }),
  )
}
