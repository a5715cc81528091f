import { createLog, describe as described, silentLog } from '../../cloudfunctions/kernel/log'
import { openClinic } from '../support/clinic'
import { openTestHospital } from '../support/hospital'

test('an unexpected error is logged by its class and place, never by its message', () => {
  const { error, where } = described(new TypeError('王小明 11010519491231002X 胸痛'))
  expect(error).toBe('TypeError')
  expect(where).toContain('log.test')
  expect(`${error}${where}`).not.toMatch(/王小明|11010519491231002X|胸痛/)
})

test('what is thrown and is no error is logged by its type', () => {
  expect(described('王小明')).toEqual({ error: 'string' })
  expect(described(null)).toEqual({ error: 'object' })
})

test('lines are JSON with the event and its fields', () => {
  const lines: string[] = []
  const log = createLog('info', (line) => lines.push(line))
  log.info('call', { operation: 'booking.reserve', status: 200 })
  log.error('operation failed', { error: 'TypeError' })
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { msg: 'call', operation: 'booking.reserve', status: 200 },
    { msg: 'operation failed', error: 'TypeError' },
  ])
})

test('a quiet log says only what went wrong', () => {
  const lines: string[] = []
  const log = createLog('error', (line) => lines.push(line))
  log.info('call')
  log.error('job failed')
  silentLog.error('nothing')
  silentLog.info('nothing')
  expect(lines).toHaveLength(1)
})

test('a database that fails shows the caller one opaque error, and the log no health data', async () => {
  const broken = { on: false }
  const hospital = openTestHospital({
    wrap: (store) =>
      new Proxy(store, {
        get: (target, name) => {
          const member = Reflect.get(target, name) as (...args: unknown[]) => unknown
          if (name !== 'updateIf') return member.bind(target)
          return (...args: unknown[]) => {
            if (broken.on) throw new Error(`cannot write ${JSON.stringify(args)} for 王小明`)
            return member.apply(target, args)
          }
        },
      }),
  })
  const clinic = await openClinic(hospital.store)
  const wang = await hospital.patient('王小明')
  broken.on = true
  const wish = { slotId: clinic.slotAt('09:00'), patientId: wang.patientId, reason: '胸痛三天' }
  const failure = await wang.api.booking.reserve(wish).catch((error: unknown) => error)
  hospital.close()
  expect(failure).toMatchObject({ code: 'INTERNAL', status: 500, data: { requestId: expect.any(String) } })
  expect(JSON.stringify(failure)).not.toMatch(/王小明|胸痛|cannot write/)
  expect(hospital.logLines.join()).toContain((failure as { data: { requestId: string } }).data.requestId)
  expect(hospital.logLines.join()).not.toMatch(/王小明|胸痛|cannot write/)
})
