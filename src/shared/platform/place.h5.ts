import gcoord from 'gcoord'
import type { Spot } from './place'

const PATIENCE_MS = 10_000
/** A minute ago he was as near. */
const FRESH_MS = 60_000

export const HOW_TO_ALLOW = '请在浏览器地址栏旁的网站设置里允许“位置”，再点一次'

/** Browsers tell WGS-84, which in China is some hundred metres off. */
const asInChina = ({ latitude, longitude }: Spot): Spot => {
  const [east, north] = gcoord.transform<[number, number]>([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
  return { latitude: north, longitude: east }
}

export function whereNow(): Promise<Spot | 'denied' | 'unknown'> {
  const { geolocation } = navigator
  if (!geolocation) return Promise.resolve('unknown')
  return new Promise((resolve) =>
    geolocation.getCurrentPosition(
      ({ coords }) => resolve(asInChina(coords)),
      ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'unknown'),
      { timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    ),
  )
}

export const openPlaceSettings: (() => void) | null = null
