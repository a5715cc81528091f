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
  SCANS: 'camera' | 'picture' | 'no'
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

describe('the scanner of a browser', () => {
  const own = { ...globalThis } as Record<string, unknown>
  const names = ['window', 'document', 'createImageBitmap']
  afterEach(() => names.forEach((name) => Object.assign(globalThis, { [name]: own[name] })))

  /** A browser in which he takes a picture, or closes the camera, and that sees these codes in it. */
  const browserThat = (takes: boolean, codes: { rawValue: string }[]) => {
    const input = {
      files: takes ? [{}] : [],
      setAttribute: () => {},
      addEventListener: (_: string, cancel: () => void) => Object.assign(input, { cancel }),
      onchange: () => {},
      cancel: () => {},
      click: () => (takes ? input.onchange() : input.cancel()),
    }
    class BarcodeDetector {
      detect = () => Promise.resolve(codes)
    }
    const document = { createElement: () => input }
    Object.assign(globalThis, { window: { BarcodeDetector }, document, createImageBitmap: () => Promise.resolve({}) })
    jest.resetModules()
    return scan('h5')
  }

  test('it reads the code in the picture that he took', async () => {
    const { SCANS, scanCode } = browserThat(true, [{ rawValue: 'K7M3PX' }])
    expect(SCANS).toBe('picture')
    await expect(scanCode()).resolves.toBe('K7M3PX')
  })

  test('closing the camera is a change of mind, a picture without a code is not', async () => {
    await expect(browserThat(false, []).scanCode()).resolves.toBeNull()
    await expect(browserThat(true, []).scanCode()).rejects.toThrow('no code')
  })

  test('a browser that cannot read codes offers typing only', () => {
    Object.assign(globalThis, { window: {} })
    jest.resetModules()
    expect(scan('h5').SCANS).toBe('no')
  })
})
