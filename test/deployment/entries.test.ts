import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { collections } from '../../cloudfunctions/collections'
import { maskPhone } from '../../cloudfunctions/identity/masks'
import { addDays, dayOf, instant } from '../../cloudfunctions/kernel/time'
import { type Cloud, type Deployed, contextFor, httpEvent, openCloud } from '../support/cloud'
import { personInput } from '../support/people'
import { runScript } from '../support/script'
import { newDoctor } from '../support/staffing'

jest.setTimeout(120_000)

const OPERATOR = 'o-operator-000000000000000000'
const WANG = 'o-wang-00000000000000000000000'
const CARD = {
  ...{ name: '杏林医院', phone: '12320', address: '和平路 1 号', route: ['地铁 2 号线'], materials: ['身份证'] },
}

let cloud: Cloud
let api: Deployed
let printed: string
beforeAll(async () => {
  cloud = await openCloud()
  const provisioned = await runScript('provision', [], cloud.env)
  if (provisioned.code) throw new Error(provisioned.out)
  const card = join(cloud.folder, 'hospital.json')
  writeFileSync(card, JSON.stringify(CARD))
  const founded = await runScript('found-hospital', [card, '李文卿'], cloud.env)
  if (founded.code) throw new Error(founded.err)
  printed = founded.out
  api = await cloud.deploy('api')
})
afterAll(() => cloud.close())

interface Answer {
  status: number
  body: Record<string, unknown>
}

/** `wx.cloud.callFunction`, by somebody or by nobody. */
const byName = async (path: string, input: object, openid?: string, more: object = {}) =>
  (await api.invoke({ path, input, ...more }, contextFor(openid))) as Answer

const overHttp = async (event: object, context: object = contextFor()) => {
  const answer = (await api.invoke(event, context)) as {
    statusCode: number
    headers: Record<string, string>
    body: string
  }
  return { ...answer, status: answer.statusCode, read: () => JSON.parse(answer.body) as Record<string, unknown> }
}

/** An operation over HTTP that must succeed. */
const operate = async (path: string, input: object, token: string, key = path) => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  const { status, read } = await overHttp(httpEvent(path, input, headers))
  expect([path, status, status === 200 ? '' : read()]).toEqual([path, 200, ''])
  return read()
}

const tokenOf = async (openid: string) => String((await byName('identity/signInWechat', {}, openid)).body['token'])

const stored = (collectionName: string) =>
  (cloud.double.database.run('database.getDocument', { collectionName, limit: 1000 }) as { list: string[] }).list

describe('what is set up', () => {
  test('has all collections, and may be set up again', async () => {
    expect(new Set(cloud.double.database.collectionNames)).toEqual(new Set(collections.map(({ name }) => name)))
    const { code, out } = await runScript('provision', [], cloud.env)
    expect([code, out]).toEqual([0, expect.stringContaining('accounts: was there')])
  })

  test('has the hospital’s card, and prints a code that is nowhere stored', async () => {
    const { status, read } = await overHttp(httpEvent('directory/getHospital', {}))
    expect([status, read()]).toEqual([200, CARD])
    const [, code = ''] = /: ([A-Z2-9]{8}) \(72 hours, one use\)\n$/.exec(printed) ?? []
    expect(code).not.toBe('')
    expect(stored('staffInvitations').join()).toContain('李文卿')
    expect(stored('staffInvitations').join()).not.toContain(code)
  })

  test.each(['hospital.json "one argument"', 'a card without a phone', 'no card'])('%s is refused', async (what) => {
    const card = join(cloud.folder, `${what === 'no card' ? 'nowhere' : 'bad'}.json`)
    if (what !== 'no card') writeFileSync(card, JSON.stringify({ ...CARD, phone: undefined }))
    const { code, out, err } = await runScript(
      'found-hospital',
      what.includes('one') ? [card] : [card, '李'],
      cloud.env,
    )
    expect([code, out, err === '']).toEqual([1, '', false])
  })
})

describe('who calls', () => {
  test('WeChat’s own word in the function’s context signs in, and tells people apart', async () => {
    const { status, body } = await byName('identity/signInWechat', {}, 'o-somebody')
    expect([status, body['role'], body['displayName']]).toEqual([200, 'patient', '微信用户'])
    const accounts = stored('accounts').length
    await byName('identity/signInWechat', {}, 'o-somebody')
    expect(stored('accounts')).toHaveLength(accounts)
    await byName('identity/signInWechat', {}, 'o-somebody-else')
    expect(stored('accounts')).toHaveLength(accounts + 1)
    expect(stored('accounts').join()).not.toContain('o-somebody')
  })

  test.each([
    ['fields of the event', { openid: WANG, OPENID: WANG, WX_OPENID: WANG, userInfo: { openId: WANG } }],
    ['headers of the event', { headers: { 'x-wx-openid': WANG, 'X-WX-OPENID': WANG } }],
    [
      'an own environment in the event',
      { environment: JSON.stringify({ WX_OPENID: WANG }), context: { openid: WANG } },
    ],
    ['fields of the input', { input: { openid: WANG, code: 'x' } }],
  ])('%s do not', async (_, forged) => {
    const answer = await byName('identity/signInWechat', {}, undefined, forged)
    expect([answer.status, answer.body['code']]).toEqual([401, 'SIGN_IN_REFUSED'])
  })

  test.each([
    ['a forged header over HTTP', { 'x-wx-openid': WANG, 'x-wx-source': 'wx_devtools' }, undefined],
    ['a context that came with HTTP', {}, WANG],
  ])('%s does not', async (_, headers, openid) => {
    const event = { ...httpEvent('identity/signInWechat', { openid: WANG }, headers), openid: WANG }
    const { status, read } = await overHttp(event, contextFor(openid))
    expect([status, read()['code']]).toEqual([401, 'SIGN_IN_REFUSED'])
  })

  test('one call’s word does not last until the next', async () => {
    await byName('identity/signInWechat', {}, WANG)
    expect((await byName('identity/signInWechat', {})).status).toBe(401)
  })

  test('what older runtimes put into the process counts by name, and not over HTTP', async () => {
    const old = await cloud.deploy('api', { ...cloud.env, WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: WANG })
    const call = { path: 'identity/signInWechat', input: {} }
    expect(await old.invoke(call, contextFor())).toMatchObject({ status: 200 })
    expect(await old.invoke(httpEvent(call.path, {}), contextFor())).toMatchObject({ statusCode: 401 })
  })

  test.each([
    ['../healthz', 404],
    ['../openapi.json', 404],
    ['identity', 404],
    ['', 404],
    ['identity%2FsignInWechat', 404],
    ['../../x/../api/identity/signInWechat', 401],
  ])('the path %j leads to operations only: %i', async (path, status) => {
    expect(await byName(path, {})).toMatchObject({ status, body: { code: expect.any(String) } })
  })

  test('nobody signs in to a demo hospital', async () => {
    for (const [name, input] of [
      ['signInDemo', { name: '王小明' }],
      ['listPersonas', {}],
    ] as const) {
      expect((await byName(`identity/${name}`, input, WANG)).body['code']).toBe('NOT_FOUND')
      expect((await overHttp(httpEvent(`identity/${name}`, input))).status).toBe(404)
    }
  })

  test('Alipay’s and WeChat’s codes are refused where no credentials are set', async () => {
    for (const name of ['signInAlipay', 'signInWechat'])
      expect((await overHttp(httpEvent(`identity/${name}`, { code: 'x' }))).status).toBe(401)
  })
})

test('a patient books over HTTP in a hospital that an operator has just set up, and hears of it', async () => {
  const [, code = ''] = /: (\w{8}) /.exec(printed) ?? []
  const started = await operate('identity/activateStaff', { code }, await tokenOf(OPERATOR))
  expect(started).toMatchObject({ role: 'operator', displayName: '李文卿' })
  const activated = String(started['token'])
  const { key } = await operate('identity/enrolSecondFactor', {}, activated)
  const factor = TOTP.generate({ secret: Secret.fromBase32(String(key).replaceAll(' ', '')) })
  const operator = String((await operate('identity/confirmSecondFactor', { code: factor }, activated))['token'])
  const day = addDays(dayOf(instant(Date.now())), 2)

  const inner = { name: '内科', code: '03', about: '', place: '门诊楼 3 楼' }
  const { id: parentId } = await operate('directory/saveDepartment', { ...inner, parentId: null }, operator, 'top')
  const heart = { ...inner, name: '心血管内科', code: '03.04', parentId }
  const { id: departmentId } = await operate('directory/saveDepartment', heart, operator, 'heart')
  const doctor = newDoctor({ departmentId: String(departmentId) })
  const { id: doctorId } = await operate('directory/saveDoctor', doctor, operator)
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const times = { weekday, period: 'morning', startsAt: '09:00', endsAt: '10:00', capacity: 2, place: '302 诊室' }
    await operate('booking/saveTemplate', { doctorId, ...times }, operator, `template ${weekday}`)
  }
  const opened = await operate('booking/openClinics', { from: day, to: day }, operator)
  expect(opened).toEqual({ sessionsOpened: 1, slotsOpened: 4 })

  const slotsOf = async (from: string, to: string) => {
    const { slots } = await operate('booking/listSlots', { doctorId, from, to }, operator, from)
    return slots as { id: string; startsAt: string }[]
  }
  const wang = await tokenOf(WANG)
  const person = personInput('王小明', { relation: 'self' })
  const { id: patientId } = await operate('identity/addPatient', person, wang)
  const [slot] = await slotsOf(day, day)
  const wish = { slotId: slot?.id, patientId, reason: '头晕三天' }
  const { appointmentId } = await operate('booking/reserve', wish, wang, 'tap-1')
  expect(await operate('booking/reserve', wish, wang, 'tap-1')).toMatchObject({ appointmentId })

  const jobs = await cloud.deploy('jobs')
  expect(await jobs.invoke({ TriggerName: 'jobs-timer', Type: 'timer' })).toEqual({ done: expect.any(Number) })
  const { messages } = await operate('notify/listMessages', {}, wang)
  expect(messages).toMatchObject([
    { title: expect.stringContaining('预约'), body: expect.stringContaining('林静医生') },
  ])
  const open = await slotsOf(addDays(day, -1), addDays(day, 10))
  expect(new Set(open.map(({ startsAt }) => dayOf(startsAt))).size).toBe(12)
  expect(await jobs.invoke({})).toEqual({ done: 0 })
  expect((await operate('notify/listMessages', {}, wang, 'again'))['messages']).toHaveLength(1)

  const bare = cloud.double.database.collectionNames.flatMap(stored).join() + api.said() + jobs.said()
  expect(bare).toContain(appointmentId)
  for (const secret of [person.paperNumber, person.phone, '头晕三天', WANG, OPERATOR, code, wang])
    expect(bare).not.toContain(secret)
})

describe('over HTTP', () => {
  test('a body in base64 is read, and odd requests are answered, not thrown', async () => {
    const event = httpEvent('identity/signInWechat', {})
    const encoded = { ...event, isBase64Encoded: true, body: Buffer.from(event.body).toString('base64') }
    expect((await overHttp(encoded)).read()['code']).toBe('SIGN_IN_REFUSED')
    expect((await overHttp({ ...event, body: '{' })).status).toBe(400)
    expect((await overHttp({ ...event, body: undefined })).status).toBeLessThan(500)
    for (const httpMethod of ['GET', 'HEAD', 'PUT', 'DELETE'])
      expect([httpMethod, (await overHttp({ ...event, httpMethod })).status]).toEqual([httpMethod, 404])
    expect(await overHttp({ ...event, httpMethod: 'HEAD', path: '/healthz' })).toMatchObject({ status: 200, body: '' })
    const large = { ...event, body: JSON.stringify({ code: 'x'.repeat(200_000) }) }
    expect((await overHttp(large)).status).toBe(413)
  })

  test('browsers of other sites may ask, and the interface is described', async () => {
    const preflight = { ...httpEvent('booking/reserve', {}), httpMethod: 'OPTIONS', body: undefined }
    const { status, headers } = await overHttp(preflight)
    expect([status, headers['access-control-allow-origin']]).toEqual([204, '*'])
    const described = await overHttp({ ...preflight, httpMethod: 'GET', path: '/openapi.json' })
    expect(Object.keys(described.read()['paths'] as object)).toContain('/booking/reserve')
  })
})

describe('a function that is not configured does not start, and says what is missing', () => {
  test.each(['XINGLIN_KEYS', 'XINGLIN_HASH_SECRET', 'XINGLIN_TOKEN_SECRET', 'SECRET_ID', 'SECRET_KEY'])(
    '%s',
    async (name) => {
      for (const unit of ['api', 'jobs'])
        await expect(cloud.deploy(unit, { ...cloud.env, [name]: undefined })).rejects.toThrow(name)
    },
  )

  test.each([
    ['found-hospital', 'XINGLIN_KEYS'],
    ['found-hospital', 'SECRET_ID'],
    ['rotate-keys', 'XINGLIN_HASH_SECRET'],
    ['provision', 'SECRET_KEY'],
  ])('%s without %s', async (script, name) => {
    const card = join(cloud.folder, 'hospital.json')
    const args = script === 'found-hospital' ? [card, '李文卿'] : []
    const { code, out, err } = await runScript(script, args, { ...cloud.env, [name]: undefined })
    expect([code, out + err]).toEqual([1, expect.stringContaining(name)])
  })

  test('a secret that is too short is named and not shown', async () => {
    const short = cloud.deploy('api', { ...cloud.env, XINGLIN_HASH_SECRET: 'too-short-a-secret' })
    await expect(short).rejects.toThrow('XINGLIN_HASH_SECRET')
    await expect(short).rejects.not.toThrow('too-short-a-secret')
  })
})

test('after the keys were changed the old one can go', async () => {
  const token = await tokenOf('o-somebody-with-a-family')
  const person = personInput('李秀英')
  await operate('identity/addPatient', person, token, 'add-li')
  const NEW_KEY = `k2:${Buffer.alloc(32, 6).toString('base64')}`
  const { code } = await runScript('rotate-keys', [], {
    ...cloud.env,
    XINGLIN_KEYS: `${NEW_KEY},${cloud.env['XINGLIN_KEYS']}`,
  })
  expect(code).toBe(0)
  const renewed = await cloud.deploy('api', { ...cloud.env, XINGLIN_KEYS: NEW_KEY })
  const event = httpEvent('identity/listPatients', {}, { authorization: `Bearer ${token}` })
  const { body } = (await renewed.invoke(event)) as { body: string }
  expect(JSON.parse(body)).toMatchObject({ patients: [{ maskedPhone: maskPhone(person.phone) }] })
})
