import { SignJWT } from 'jose'
import { openLink } from '../../cloudfunctions/attachment/public'
import { replyFrom, requestFrom } from '../../cloudfunctions/entries/http-event'
import { createHttp } from '../../cloudfunctions/http'
import { instant } from '../../cloudfunctions/kernel/time'
import { Links } from '../../cloudfunctions/kernel/links'
import { photo } from '../support/attachments'
import { type TestHospital, openTestHospital } from '../support/hospital'

let hospital: TestHospital
let app: ReturnType<typeof createHttp>
beforeEach(async () => {
  hospital = openTestHospital()
  app = createHttp(hospital.services, () => ({ address: '127.0.0.1', openid: null }))
  await hospital.services.files.put('file-1', { contentType: 'image/jpeg', bytes: photo() })
})
afterEach(() => hospital.close())

const now = () => instant(hospital.now())
const link = (fileId = 'file-1') => openLink(hospital.services, fileId, 'acc-wang', now())

const look = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.request(url, { headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}
const codeAt = async (url: string) => {
  const { status, bytes } = await look(url)
  return `${status} ${(JSON.parse(bytes.toString()) as { code: string }).code}`
}

test('whoever has the address sees the file for two minutes, and then no more', async () => {
  const { url, until } = await link()
  expect(Date.parse(until) - hospital.now()).toBe(120_000)
  const seen = await look(url)
  expect(seen.status).toBe(200)
  expect(seen.bytes.equals(photo())).toBe(true)
  hospital.passMinutes(1.98)
  expect((await look(url)).status).toBe(200)
  hospital.passMinutes(0.03)
  expect(await codeAt(url)).toBe('410 LINK_OVER')
})

test('nothing in a file runs, and nobody keeps it', async () => {
  const { headers } = await look((await link()).url, { origin: 'https://patient.example' })
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'inline; filename="file.jpg"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'referrer-policy': 'no-referrer',
    'access-control-allow-origin': '*',
  })
})

test('a PDF runs nothing either', async () => {
  await hospital.services.files.put('file-2', { contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') })
  const { headers } = await look((await link('file-2')).url)
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-eval/)
})

describe('is no address', () => {
  test.each([
    ['a word', () => Promise.resolve('/files/whatever')],
    ['another’s signature', async () => (await link()).url.slice(0, -4).concat('abcd')],
    ['a session token', async () => `/files/${(await hospital.patient('王小明')).token}`],
    [
      'one of another hospital',
      async () =>
        (await new Links('another-secret-that-is-long-enough').toFile({ fileId: 'file-1', viewer: 'x' }, '2027-01-01'))
          .url,
    ],
    ['a door', async () => `/files/${await hospital.services.links.sign('door', { fileId: 'file-1' }, '2027-01-01')}`],
    [
      'one signed with the secret of session tokens',
      async () => {
        const key = new TextEncoder().encode('a-secret-for-tests-that-is-long-enough')
        const token = new SignJWT({ fileId: 'file-1' }).setProtectedHeader({ alg: 'HS256' }).setIssuer('xinglin')
        return `/files/${await token.setAudience('file').setExpirationTime(2_000_000_000).sign(key)}`
      },
    ],
  ])('%s', async (_, forged) => expect(await codeAt(await forged())).toBe('404 LINK_UNKNOWN'))

  test('one whose words were changed', async () => {
    const [head, , signature] = (await link()).url.replace('/files/', '').split('.')
    const claims = { fileId: 'file-2', viewer: 'x', iss: 'xinglin', aud: 'file', exp: 2_000_000_000 }
    const words = Buffer.from(JSON.stringify(claims)).toString('base64url')
    expect(await codeAt(`/files/${head}.${words}.${signature}`)).toBe('404 LINK_UNKNOWN')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await codeAt(`/files/${none}.${words}.`)).toBe('404 LINK_UNKNOWN')
  })

  test('a session to anybody', async () => {
    const token = (await link()).url.replace('/files/', '')
    expect(await hospital.services.tokens.verify(token, hospital.now())).toBeNull()
  })
})

test('a file that was removed is gone at once', async () => {
  const { url } = await link()
  await hospital.services.files.remove('file-1')
  expect(await codeAt(url)).toBe('404 FILE_GONE')
})

test('a player may ask for a part', async () => {
  const { url } = await link()
  const all = photo()
  const part = async (range: string) => {
    const { status, headers, bytes } = await look(url, { range })
    return [status, headers.get('content-range'), bytes.toString('hex')]
  }
  const hex = (from: number, to?: number) => all.subarray(from, to).toString('hex')
  expect(await part('bytes=0-1')).toEqual([206, `bytes 0-1/${all.length}`, hex(0, 2)])
  expect(await part('bytes=5-')).toEqual([206, `bytes 5-${all.length - 1}/${all.length}`, hex(5)])
  expect(await part('bytes=-3')).toEqual([206, `bytes ${all.length - 3}-${all.length - 1}/${all.length}`, hex(-3)])
  expect(await part(`bytes=2-${all.length + 50}`)).toEqual([206, `bytes 2-${all.length - 1}/${all.length}`, hex(2)])
  expect(await part(`bytes=${all.length}-`)).toEqual([416, `bytes */${all.length}`, ''])
  expect((await part('pages=1-2'))[0]).toBe(200)
  expect((await part('bytes=0-1,3-4'))[0]).toBe(200)
})

test('where the hospital has an address of its own, links begin with it', async () => {
  const links = new Links('a-secret-for-tests-that-is-long-enough', 'https://files.example')
  const { url } = await links.toFile({ fileId: 'file-1', viewer: 'x' }, '2027-01-01T00:00:00.000Z')
  expect(url).toMatch(/^https:\/\/files\.example\/files\/eyJ/)
})

test('a function in the cloud hands out bytes as they are, and words as words', async () => {
  const event = { httpMethod: 'GET', path: (await link()).url, headers: { range: 'bytes=0-9' } }
  const reply = await replyFrom(await app.fetch(requestFrom(event)))
  expect(reply).toMatchObject({ statusCode: 206, isBase64Encoded: true })
  expect(Buffer.from(reply.body, 'base64').equals(photo().subarray(0, 10))).toBe(true)
  const refused = await replyFrom(await app.fetch(requestFrom({ ...event, path: '/files/whatever' })))
  expect(refused).not.toHaveProperty('isBase64Encoded')
  expect(JSON.parse(refused.body)).toMatchObject({ code: 'LINK_UNKNOWN' })
})

test('no address is in a log', async () => {
  await look((await link()).url)
  expect(hospital.logLines.join()).not.toContain('eyJ')
})
