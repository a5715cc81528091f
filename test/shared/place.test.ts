import { metresBetween } from '../../cloudfunctions/queue/geography'

interface Spot {
  latitude: number
  longitude: number
}

interface PlacePort {
  whereNow: () => Promise<Spot | 'denied' | 'unknown'>
  openPlaceSettings: (() => void) | null
}

interface ScanPort {
  scanCode: () => Promise<string | null>
}

const place = (platform: string) => jest.requireActual<PlacePort>(`../../src/shared/platform/place.${platform}`)
const scan = (platform: string) => jest.requireActual<ScanPort>(`../../src/shared/platform/scan.${platform}`)

type Ends = { success: (given: object) => void; fail: (error: object) => void }

/** A host whose calls end so. */
const hostThat = (end: 'success' | 'fail', given: object) => {
  const call = (ends: Ends) => ends[end](given)
  Object.assign(globalThis, { wx: { getLocation: call, scanCode: call }, my: { getLocation: call, scan: call } })
}

describe('where he is', () => {
  test('hosts in China tell it as maps do', async () => {
    hostThat('success', { latitude: '31.2304', longitude: '121.4737' })
    await expect(place('alipay').whereNow()).resolves.toEqual({ latitude: 31.2304, longitude: 121.4737 })
    hostThat('success', { latitude: 31.2304, longitude: 121.4737, speed: 0 })
    await expect(place('weapp').whereNow()).resolves.toEqual({ latitude: 31.2304, longitude: 121.4737 })
  })

  test.each([
    ['weapp', { errMsg: 'getLocation:fail auth deny' }, 'denied'],
    ['weapp', { errMsg: 'getLocation:fail system permission denied' }, 'denied'],
    ['weapp', { errMsg: 'getLocation:fail:timeout' }, 'unknown'],
    ['alipay', { error: 11 }, 'denied'],
    ['alipay', { error: 13 }, 'unknown'],
  ] as const)('%s: %j is %s', async (platform, error, told) => {
    hostThat('fail', error)
    await expect(place(platform).whereNow()).resolves.toBe(told)
  })
})

describe('in a browser', () => {
  const { navigator: own } = globalThis
  afterEach(() => Object.defineProperty(globalThis, 'navigator', { value: own, configurable: true }))

  const browserAt = (ask: (found: (place: object) => void, failed: (error: object) => void) => void) =>
    Object.defineProperty(globalThis, 'navigator', {
      value: { geolocation: { getCurrentPosition: ask } },
      configurable: true,
    })

  test('the place is moved by the half kilometre that maps in China are off', async () => {
    const told = { latitude: 31.2304, longitude: 121.4737 }
    browserAt((found) => found({ coords: told }))
    const spot = await place('h5').whereNow()
    if (typeof spot === 'string') throw new Error(spot)
    const metres = metresBetween(told, spot)
    expect(metres).toBeGreaterThan(350)
    expect(metres).toBeLessThan(650)
    expect(spot.longitude).toBeGreaterThan(told.longitude)
  })

  test.each([
    [1, 'denied'],
    [3, 'unknown'],
  ] as const)('its error %i is %s', async (code, told) => {
    browserAt((_, failed) => failed({ code, PERMISSION_DENIED: 1 }))
    await expect(place('h5').whereNow()).resolves.toBe(told)
  })
})

describe('the scanner', () => {
  test.each([
    ['weapp', { result: 'K7M3PX' }],
    ['alipay', { code: 'K7M3PX' }],
  ] as const)('%s reads the code', async (platform, given) => {
    hostThat('success', given)
    await expect(scan(platform).scanCode()).resolves.toBe('K7M3PX')
  })

  test.each([
    ['weapp', { errMsg: 'scanCode:fail cancel' }, { errMsg: 'scanCode:fail' }],
    ['alipay', { error: 10 }, { error: 11 }],
  ] as const)('%s: closing it is a change of mind, anything else is not', async (platform, closed, broken) => {
    hostThat('fail', closed)
    await expect(scan(platform).scanCode()).resolves.toBeNull()
    hostThat('fail', broken)
    await expect(scan(platform).scanCode()).rejects.toThrow('scan')
  })
})
