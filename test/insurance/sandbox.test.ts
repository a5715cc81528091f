import { type ServerType, serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { insuranceCentre } from '../../cloudfunctions/adapters/insurance/centre'
import { insuredPersons } from '../../cloudfunctions/adapters/insurance/person'
import { RailRefused, RailUnknown } from '../../cloudfunctions/kernel/rails'
import { insuranceSandbox } from '../../local/sandbox/insurance/sandbox'
import { World } from '../../local/sandbox/world'
import { type Bureau, EMPLOYEE, XIAOMING, openBureau } from './bureau'

let bureau: Bureau
beforeEach(async () => {
  bureau = openBureau()
  await bureau.insured(EMPLOYEE)
})
afterEach(() => bureau.close())

const hook = async (path: string, body: unknown) => {
  const address = `${bureau.config.baseUrl}/hooks/${path}`
  const response = await bureau.fetch(address, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('the hooks', () => {
  test('do by hand what a wallet and a person do', async () => {
    const { body: agreed } = await hook('authorise', { openId: 'o-1', patient: XIAOMING })
    expect(agreed).toEqual({
      payAuthNo: expect.stringMatching(/^AUTH\d{28}$/),
      authCode: expect.stringMatching(/^\d{28}$/),
    })
    const { order } = await bureau.ordered()
    const { payOrdId } = order
    expect((await hook('settle', { payOrdId })).body).toMatchObject({ settled: true })
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'paid' })
    expect((await hook('reverse', { payOrdId })).body).toEqual({ reversed: true })
    expect((await hook('state', { payOrdId, ordStas: '25' })).body).toEqual({ order: true })
    expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'unknown', code: '25' })
    expect((await hook('settle', { payOrdId: 'ORD0' })).body).toMatchObject({ settled: false })
  })

  test('set the mood, and say how somebody is insured', async () => {
    expect((await hook('mood', { refunds: 'slow' })).body).toMatchObject({ refunds: 'slow', outage: 'none' })
    const { idNumber } = XIAOMING
    const { body } = await hook('person', { idNumber, change: { accountFen: 7 } })
    expect(body).toMatchObject({ insured: { accountFen: 7, poolFen: 500 }, left: { accountFen: 7 } })
    expect((await hook('mood', { outage: 'sunshine' })).status).toBe(400)
    expect((await hook('person', {})).status).toBe(400)
  })

  test('show the books without credentials and names', async () => {
    const { order, upload } = await bureau.paid()
    const text = await (await bureau.fetch(`${bureau.config.baseUrl}/hooks/books`)).text()
    expect(text).toContain(order.payOrdId)
    for (const kept of [order.payToken, upload.authorisation.payAuthNo, XIAOMING.name, XIAOMING.idNumber])
      expect(text).not.toContain(kept)
  })
})

describe('who somebody is to the insurance (1101)', () => {
  const ask =
    (change = {}, patient = XIAOMING) =>
    async () => {
      const { authorisation } = await bureau.authorise()
      const config = { ...bureau.config, persons: { ...bureau.config.persons, ...change } }
      return insuredPersons(config, { fetch: bureau.fetch, clock: bureau.clock })({ authorisation, patient })
    }

  test('is told to the hospital', async () => {
    const { code, area } = bureau.config.hospital
    expect(code).toHaveLength(12)
    expect(await ask()()).toEqual({
      ...{ number: expect.stringMatching(/^\d{20}$/), kind: '310', area },
      certificateToken: expect.stringMatching(/^[\w-]{20}$/),
    })
  })

  test('not to somebody with another token, nor about somebody else', async () => {
    await expect(ask({ gateway: { paasId: 'xinglin', token: 'wrong' } })()).rejects.toThrow(RailRefused)
    await expect(ask({ gateway: null })()).rejects.toThrow(RailRefused)
    await expect(ask({}, { ...XIAOMING, name: '王小红' })()).rejects.toThrow(RailRefused)
  })

  const saying = (answer: unknown) =>
    insuredPersons(bureau.config, { fetch: () => Promise.resolve(Response.json(answer)), clock: bureau.clock })({
      authorisation: {
        payAuthNo: 'AUTH1',
        forRelative: false,
        holderName: '',
        holderIdNumber: '',
        cityId: '',
        location: '',
      },
      patient: XIAOMING,
    })
  const insuinfo = [
    { psn_no: 'P390', insutype: '390', psn_insu_stas: '1', insuplc_admdvs: '610100' },
    { psn_no: 'P310', insutype: '310', psn_insu_stas: '1', insuplc_admdvs: '610101' },
    { psn_no: 'P300', insutype: '300', psn_insu_stas: '2', insuplc_admdvs: '610101' },
  ]

  test('is 职工 before 居民, in force only, and may have no token', async () => {
    const answer = { code: 200, data: { infcode: '0', output: { baseinfo: { psn_no: 'P' }, insuinfo } } }
    expect(await saying(answer)).toEqual({ number: 'P310', kind: '310', area: '610101', certificateToken: null })
  })

  test.each<[string, unknown, typeof RailUnknown | typeof RailRefused]>([
    ['no code', { output: { baseinfo: {}, insuinfo } }, RailUnknown],
    ['no person', { infcode: 0, output: {} }, RailUnknown],
    ['no area', { infcode: 0, output: { baseinfo: {}, insuinfo: [{ psn_no: 'P', insutype: '310' }] } }, RailUnknown],
    ['no insurance', { infcode: 0, output: { baseinfo: { psn_no: 'P' }, insuinfo: [] } }, RailRefused],
    ['a no', { infcode: -1, err_msg: '王小明', output: null }, RailRefused],
  ])('with %s is not known', async (_, answer, kind) => {
    const failure: unknown = await saying(answer).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(kind)
    expect((failure as Error).message).not.toContain('王小明')
  })
})

describe('over a real line', () => {
  let server: ServerType
  const open = async () => {
    await new Promise<void>((resolve) => (server = serve({ fetch: bureau.app.fetch, port: 0 }, () => resolve())))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sandbox/insurance`
    const persons = { ...bureau.config.persons, url: `${url}/fsi/callService` }
    return insuranceCentre({ ...bureau.config, baseUrl: url, persons }, { clock: bureau.clock })
  }
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  test('an order is placed; a line that breaks before or after leaves it unknown, and a question tells', async () => {
    const centre = await open()
    const upload = await bureau.uploadOf()
    const order = await centre.uploadFees(upload)
    for (const [outage, code] of [
      ['refuses-connection', '0'],
      ['lost-answer', '2'],
    ] as const) {
      await bureau.world.setMood('insurance', { outage, outageLeft: 1 })
      await expect(centre.placeOrder(order, upload)).rejects.toThrow(RailUnknown)
      expect(await centre.query(order, XIAOMING)).toMatchObject({ code })
    }
  })
})

test('the books outlive a restart', async () => {
  const { order, split } = await bureau.paid()
  insuranceSandbox(
    new World(bureau.store, bureau.clock, () => Promise.reject(new Error('nobody'))),
    bureau.wiring.sandbox,
  )
  expect(await bureau.centre.query(order, XIAOMING)).toMatchObject({ state: 'paid', split })
})
