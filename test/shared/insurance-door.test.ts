import type { Door } from '@xinglin/types/billing'

interface DoorPort {
  askAtInsuranceDoor: (door: Door) => Promise<string | null>
  broughtFromInsuranceDoor: () => string | null
  whereAmI: () => Promise<string>
}

const port = (platform: string) => jest.requireActual<DoorPort>(`../../src/shared/platform/insurance-door.${platform}`)

const APP = 'wxe183cd55df4b4369'
const wechat: Door = { kind: 'wechat-mini-program', appId: APP, path: 'auth/index?bizType=04107&requestNo=r1' }
const alipay: Door = { kind: 'alipay-page', url: '/sandbox/alipay/certificate?requestNo=r1' }

type Place = { longitude: number | string; latitude: number | string }
interface Options {
  success: (place?: Place) => void
  fail: () => void
}

/** A host that opens, or does not, and can be shown again. */
const hostThat = (end: 'success' | 'fail', place: Place = { longitude: 120.1550701, latitude: 30.2 }) => {
  const asked: unknown[] = []
  const shown: ((options: object) => void)[] = []
  const open = ({ success, fail, ...given }: Options) => {
    asked.push(given)
    if (end === 'success') success()
    else fail()
  }
  const host = {
    navigateToMiniProgram: open,
    ap: { navigateToAlipayPage: open },
    onAppShow: (listener: (typeof shown)[number]) => void shown.push(listener),
    offAppShow: (listener: (typeof shown)[number]) => void shown.splice(shown.indexOf(listener), 1),
    getLocation: ({ success, fail }: Options) => (end === 'success' ? success(place) : fail()),
  }
  Object.assign(globalThis, { wx: host, my: host })
  return { asked, shown }
}

describe('in WeChat', () => {
  const { askAtInsuranceDoor, whereAmI } = port('weapp')

  test.each([
    ['the code of the insurance mini-program', { referrerInfo: { appId: APP, extraData: { authCode: 'c1' } } }, 'c1'],
    ['nothing when he closed it', { referrerInfo: { appId: APP } }, null],
    ['nothing of another app', { referrerInfo: { appId: 'wx-other', extraData: { authCode: 'c1' } } }, null],
  ])('he brings back %s', async (_, options, code) => {
    const { asked, shown } = hostThat('success')
    const brought = askAtInsuranceDoor(wechat)
    expect(asked).toEqual([{ appId: APP, path: 'auth/index?bizType=04107&requestNo=r1', envVersion: 'release' }])
    shown[0]?.(options)
    expect(await brought).toBe(code)
    expect(shown).toHaveLength(0)
  })

  test('a door that he does not go through, or that is Alipay’s, brings nothing; an open one needs nothing', async () => {
    hostThat('fail')
    expect(await askAtInsuranceDoor(wechat)).toBeNull()
    expect(await askAtInsuranceDoor(alipay)).toBeNull()
    expect(await askAtInsuranceDoor({ kind: 'open' })).toBe('')
  })

  test('where he is has six decimals, and is empty when he does not say', async () => {
    hostThat('success')
    expect(await whereAmI()).toBe('120.155070,30.200000')
    hostThat('fail')
    expect(await whereAmI()).toBe('')
  })
})

describe('in Alipay', () => {
  const { askAtInsuranceDoor, whereAmI } = port('alipay')

  test('its page brings nothing along, since Alipay remembers', async () => {
    const { asked, shown } = hostThat('success')
    const brought = askAtInsuranceDoor(alipay)
    expect(asked).toEqual([{ path: '/sandbox/alipay/certificate?requestNo=r1' }])
    shown[0]?.({})
    expect(await brought).toBe('')
  })

  test('a page that does not open brings nothing; an open door needs nothing', async () => {
    hostThat('fail')
    expect(await askAtInsuranceDoor(alipay)).toBeNull()
    expect(await askAtInsuranceDoor(wechat)).toBeNull()
    expect(await askAtInsuranceDoor({ kind: 'open' })).toBe('')
  })

  test('where he is may come as text', async () => {
    hostThat('success', { longitude: '120.15507', latitude: '30.2' })
    expect(await whereAmI()).toBe('120.155070,30.200000')
  })
})

describe('on the web', () => {
  const { askAtInsuranceDoor, broughtFromInsuranceDoor, whereAmI } = port('h5')
  const at = (address: string) => {
    const went: string[] = []
    const { origin, pathname, search, hash, href } = new URL(address)
    const location = { origin, pathname, search, hash, href, assign: (to: string) => void went.push(to) }
    const history = { state: null, replaceState: (_: unknown, __: string, to: string) => void went.push(to) }
    Object.assign(globalThis, { window: { location, history, addEventListener: () => {} } })
    return went
  }
  const HERE = 'http://localhost:8080/patient/#/billing/cashier/index?orderId=o1'

  test('both doors lead to pages of the embedded cloud, and back', () => {
    const back = encodeURIComponent('/patient/#/billing/cashier/index?orderId=o1')
    const went = at(HERE)
    void askAtInsuranceDoor(wechat)
    void askAtInsuranceDoor(alipay)
    expect(went).toEqual([
      `http://localhost:8080/sandbox/insurance/certificate?bizType=04107&requestNo=r1&return=${back}`,
      `http://localhost:8080/sandbox/alipay/certificate?requestNo=r1&return=${back}`,
    ])
  })

  test('a page of somebody else is never opened', async () => {
    const went = at(HERE)
    expect(await askAtInsuranceDoor({ kind: 'alipay-page', url: 'https://evil.example/' })).toBeNull()
    expect(went).toEqual([])
  })

  test.each([
    ['http://localhost:8080/patient/#/billing/cashier/index?orderId=o1&authCode=c1', 'c1'],
    ['http://localhost:8080/patient/?authCode=#/billing/cashier/index?orderId=o1', ''],
  ])('what %s brought is read once and taken out of the address', (address, code) => {
    const went = at(address)
    expect(broughtFromInsuranceDoor()).toBe(code)
    expect(went).toEqual([HERE])
    at(HERE)
    expect(broughtFromInsuranceDoor()).toBeNull()
  })

  test('where he is comes from the browser, and is empty when he does not say', async () => {
    const coords = { longitude: 120.1550701, latitude: 30.2 }
    const browser = (answer: (yes: (place: object) => void, no: () => void) => void) =>
      Object.defineProperty(globalThis, 'navigator', {
        value: { geolocation: { getCurrentPosition: answer } },
        configurable: true,
      })
    browser((yes) => yes({ coords }))
    expect(await whereAmI()).toBe('120.155070,30.200000')
    browser((_, no) => no())
    expect(await whereAmI()).toBe('')
  })
})
