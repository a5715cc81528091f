import { hearTime, serverNow } from '@/shared/server-time'

const MINUTE = 60_000
const header = (ms: number) => new Date(ms).toUTCString()
const off = () => Math.round((serverNow() - Date.now()) / 1000)

afterEach(() => hearTime(header(Date.now())))

test('a phone that is ten minutes slow counts down by the hospital’s clock', () => {
  hearTime(header(Date.now() + 10 * MINUTE))
  expect(Math.abs(off() - 600)).toBeLessThanOrEqual(1)
})

test('so does one that is an hour fast', () => {
  hearTime(header(Date.now() - 60 * MINUTE))
  expect(Math.abs(off() + 3600)).toBeLessThanOrEqual(1)
})

test('a slow network does not make the clock wander', () => {
  hearTime(header(Date.now() - 3_000))
  expect(off()).toBe(0)
})

test('an answer without a time, or with a broken one, changes nothing', () => {
  hearTime(header(Date.now() + 10 * MINUTE))
  hearTime(undefined)
  hearTime('gestern')
  expect(Math.abs(off() - 600)).toBeLessThanOrEqual(1)
})
