import { operations } from '../contract/support/operations'
import { type Gateway, type Reply, openGateway } from './gateway'

let gateway: Gateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

const CHINESE = /\p{Script=Han}/u

const expectRefusal = ({ status, body }: Reply, expected: { status: number; code: string }) => {
  expect({ status, code: body.code }).toEqual(expected)
  expect(body.message).toMatch(CHINESE)
  expect(Object.keys(body).filter((key) => !['code', 'message', 'data', 'defined'].includes(key))).toEqual([])
}

test('is ready when it says so', async () => {
  expect(await gateway.send('/healthz', undefined, { method: 'GET' })).toMatchObject({
    status: 200,
    body: { ok: true },
  })
})

describe('openapi.json', () => {
  interface Described {
    requestBody?: { content?: Record<string, { schema?: object }> }
    responses?: object
  }
  let paths: Record<string, Record<string, Described>>
  beforeAll(async () => {
    const { body } = await gateway.send('/openapi.json', undefined, { method: 'GET' })
    paths = body['paths'] as typeof paths
  })

  test('lists every operation, and nothing else', () => {
    const expected = operations.map(({ name }) => `/${name.replace('.', '/')}`).sort()
    expect(Object.keys(paths).sort()).toEqual(expected)
  })

  test('each takes POST alone, with a JSON body and an answer', () => {
    for (const [path, methods] of Object.entries(paths)) {
      expect({ path, methods: Object.keys(methods) }).toEqual({ path, methods: ['post'] })
      expect({ path, schema: methods['post']?.requestBody?.content?.['application/json']?.schema }).toEqual({
        path,
        schema: expect.any(Object) as object,
      })
      expect(methods['post']?.responses).toHaveProperty('200')
    }
  })
})

describe('what is not there', () => {
  test.each([
    '/api/identity/signInRoot',
    '/api/',
    '/api/booking',
    '/api/booking/reserve/more',
    '/nowhere',
    '/api/%2e%2e/healthz',
  ])('POST %s is not found', async (path) => {
    expectRefusal(await gateway.send(path, '{}'), { status: 404, code: 'NOT_FOUND' })
  })
  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s on an operation is not found', async (method) => {
    expectRefusal(await gateway.send('/api/directory/listDepartments', undefined, { method }), {
      status: 404,
      code: 'NOT_FOUND',
    })
  })
})

describe('bodies', () => {
  test.each(['{', '{"doctorId":', 'doctorId=doc1', '{"a":1}}', '[1,', '\u0000', '"', 'undefined', '{"a":NaN}'])(
    'that are no JSON are refused as such: %j',
    async (body) => {
      const reply = await gateway.send('/api/directory/getDoctor', body)
      expectRefusal(reply, { status: 400, code: 'INVALID_INPUT' })
      const { issues } = reply.body.data as { issues: { path: string; message: string }[] }
      expect(issues).not.toHaveLength(0)
      for (const { message } of issues) expect(message).toMatch(CHINESE)
      expect(JSON.stringify(reply.body)).not.toContain('Malformed')
    },
  )

  test.each(['null', '[]', '"x"', '7', ''])('that are no object are refused by the schema: %j', async (body) => {
    expectRefusal(await gateway.send('/api/directory/getDoctor', body), { status: 400, code: 'INVALID_INPUT' })
  })

  test('a field that does not fit is named, in Chinese, without repeating it', async () => {
    const reply = await gateway.post('directory/getDoctor', { doctorId: '<script>' })
    expectRefusal(reply, { status: 400, code: 'INVALID_INPUT' })
    expect(reply.body.data).toEqual({ issues: [{ path: 'doctorId', message: '编号含有不认识的字符' }] })
    expect(JSON.stringify(reply.body)).not.toContain('script')
  })

  test('over 100 KB are refused, whether they say so or not', async () => {
    const large = JSON.stringify({ text: '长'.repeat(40_000) })
    expectRefusal(await gateway.send('/api/directory/search', large), { status: 413, code: 'BODY_TOO_LARGE' })
    const declared = { headers: { 'content-length': '200000' } }
    expectRefusal(await gateway.send('/api/directory/search', large, declared), { status: 413, code: 'BODY_TOO_LARGE' })
    const chunks = new Blob([large]).stream()
    expectRefusal(await gateway.send('/api/directory/search', chunks), { status: 413, code: 'BODY_TOO_LARGE' })
  })

  test('just under 100 KB are read', async () => {
    const reply = await gateway.post('directory/search', { text: 'x'.repeat(100 * 1024 - 20) })
    expectRefusal(reply, { status: 400, code: 'INVALID_INPUT' })
  })
})

describe('request ids', () => {
  const idInLog = (id: string) => gateway.hospital.logLines.filter((line) => line.includes(`"requestId":"${id}"`))

  test('are echoed and stand in the log line of the call', async () => {
    const { headers } = await gateway.post('directory/listDepartments', {}, { headers: { 'x-request-id': 'trace-42' } })
    expect(headers.get('x-request-id')).toBe('trace-42')
    const [line] = idInLog('trace-42')
    expect(JSON.parse(line ?? '{}')).toMatchObject({ msg: 'call', operation: 'directory/listDepartments', status: 200 })
  })

  test.each(['a b', 'x'.repeat(65), 'id"} {', '编号'.normalize() && '%E7'])(
    'of an odd form are replaced: %j',
    async (given) => {
      const { headers } = await gateway.post('identity/getMe', {}, { headers: { 'x-request-id': given } })
      const id = headers.get('x-request-id') ?? ''
      expect(id).toMatch(/^[\w-]{16,64}$/)
      expect(idInLog(id)).toHaveLength(1)
    },
  )
})

describe('authorization', () => {
  test('a bearer token signs in', async () => {
    const wang = await gateway.patient('王小明')
    expect(await gateway.post('identity/getMe', {}, { token: wang.token })).toMatchObject({
      status: 200,
      body: { role: 'patient', displayName: '王小明' },
    })
  })

  test.each([
    ['nothing', {}],
    ['an empty one', { authorization: '' }],
    ['no scheme', { authorization: 'TOKEN' }],
    ['Basic', { authorization: 'Basic TOKEN' }],
    ['a forged one', { authorization: 'Bearer TOKENx' }],
    ['an unsigned one', { authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.` }],
    ['two', { authorization: 'Bearer TOKEN TOKEN' }],
    ['another header', { 'x-wx-openid': 'o-someone', 'x-openid': 'o-someone' }],
    ['a cookie', { cookie: 'token=TOKEN' }],
  ])('%s does not', async (_, headers: Record<string, string>) => {
    const { token } = await gateway.patient('王小明')
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace(/TOKEN/g, token)]),
    )
    expectRefusal(await gateway.post('identity/getMe', {}, { headers: own }), { status: 401, code: 'SIGN_IN_REQUIRED' })
  })

  test('a token runs out', async () => {
    const { token } = await gateway.patient('赵大海')
    gateway.hospital.passMinutes(31 * 24 * 60)
    expectRefusal(await gateway.post('identity/getMe', {}, { token }), { status: 401, code: 'SIGN_IN_REQUIRED' })
    gateway.hospital.passMinutes(-31 * 24 * 60)
  })
})

describe('idempotency keys', () => {
  test.each(['header', 'body'])('count in the %s', async (where) => {
    const { token, patientId } = await gateway.patient(`按键${where}`)
    const key = `key-${where}`
    const wish = { slotId: gateway.clinic.slotAt('09:00'), patientId }
    const send = (extra: object) =>
      where === 'header'
        ? gateway.post('booking/reserve', { ...wish, ...extra }, { token, headers: { 'idempotency-key': key } })
        : gateway.post('booking/reserve', { ...wish, ...extra, idempotencyKey: key }, { token })
    const first = await send({})
    expect(first).toMatchObject({ status: 200, body: { status: 'booked' } })
    expect((await send({})).body).toEqual(first.body)
    expectRefusal(await send({ reason: '头晕' }), { status: 409, code: 'IDEMPOTENCY_KEY_REUSED' })
  })
})

test('pages of other origins may ask, with a token and a key', async () => {
  const headers = {
    ...{ origin: 'https://example.org', 'access-control-request-method': 'POST' },
    'access-control-request-headers': 'authorization,content-type,idempotency-key',
  }
  const preflight = await gateway.send('/api/booking/reserve', undefined, { method: 'OPTIONS', headers })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
  expect(preflight.headers.get('access-control-allow-headers')).toMatch(/idempotency-key/i)
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
  const answer = await gateway.post('identity/getMe', {}, { headers: { origin: 'https://example.org' } })
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

test('errors carry what the contract says of them', async () => {
  const [wang, zhao] = [await gateway.patient('王一'), await gateway.patient('赵二')]
  const wish = { slotId: gateway.clinic.slotAt('09:30'), patientId: wang.patientId }
  const first = await gateway.post('booking/reserve', wish, { token: wang.token })
  const again = await gateway.post(
    'booking/reserve',
    { ...wish, slotId: gateway.clinic.slotAt('09:45') },
    { token: wang.token },
  )
  expectRefusal(again, { status: 409, code: 'ALREADY_BOOKED' })
  expect(again.body.data).toEqual({ appointmentId: first.body['appointmentId'] })
  expectRefusal(await gateway.post('booking/reserve', wish, { token: zhao.token }), { status: 403, code: 'FORBIDDEN' })
  expectRefusal(await gateway.post('directory/getDoctor', { doctorId: 'nobody' }), { status: 404, code: 'NOT_FOUND' })
})

test('what nobody foresaw is one opaque error with the id of the request', async () => {
  jest.spyOn(gateway.hospital.store, 'find').mockRejectedValueOnce(new Error('机密 at /srv/secret.ts:1:1'))
  const reply = await gateway.post('directory/listDepartments', {}, { headers: { 'x-request-id': 'broken-1' } })
  expectRefusal(reply, { status: 500, code: 'INTERNAL' })
  expect(reply.body.data).toEqual({ requestId: 'broken-1' })
  const lines = gateway.hospital.logLines.filter((line) => line.includes('broken-1'))
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toMatch(/机密|secret/)
})
