import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLog } from '../../cloudfunctions/kernel/log'
import { post } from '../../cloudfunctions/notify/public'
import { openCloud } from '../../local/cloud'
import { readConfig } from '../../local/config'
import { runJobs } from '../../cloudfunctions/kernel/jobs'
import { schedule } from '../../cloudfunctions/hospital'

const TEN = Date.parse('2026-11-25T02:00:00.000Z')
const VISIT = { patient: '王小明', doctor: '林静', department: '心血管内科', time: '2026-11-27T01:15:00.000Z' }

let folder: string
let cloud: Awaited<ReturnType<typeof openCloud>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xinglin-tray-'))
  process.env['DATA_DIR'] = folder
  cloud = await openCloud({ ...readConfig(), size: 'small' }, silentLog, folder, () => {}, { clock: () => TEN })
}, 60_000)
afterAll(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

const call = async (operation: string, input: object, token?: string) => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const init = { method: 'POST', headers, body: JSON.stringify(input) }
  const response = await cloud.app.request(`/api/${operation}`, init, {})
  return (await response.json()) as Record<string, unknown>
}

interface Tray {
  messages: { kind: string }[]
  sent: { rail: string; to: string; fields: Record<string, string> }[]
}
const tray = async () => (await (await cloud.app.request('/tray/messages.json')).json()) as Tray

const drain = async () => {
  while ((await runJobs(cloud.services, schedule)) > 0);
}

test('in the embedded cloud what WeChat took lies in the tray, and without leave an SMS', async () => {
  const { token } = (await call('identity/signInDemo', { name: '王小明' })) as { token: string }
  const accountId = (await cloud.services.tokens.verify(token, TEN))?.accountId ?? ''
  const { asks } = (await call('notify/listGrants', { platform: 'wechat' }, token)) as {
    asks: Record<string, string[]>
  }
  expect(asks['booking']).toHaveLength(3)
  const templateId = asks['booking']?.[0] ?? ''
  const allowed = JSON.stringify({ rail: 'wechat', to: accountId, templateId })
  const headers = { 'content-type': 'application/json' }
  await cloud.app.request('/sandbox/messages/allow', { method: 'POST', headers, body: allowed })
  const results = [{ templateId, answer: 'accept' }]
  await call('notify/recordGrants', { platform: 'wechat', results }, token)

  const words = { kind: 'booking.booked', title: '预约成功', body: '一封信', page: '/booking/appointment/index' }
  for (const id of ['tray-1', 'tray-2']) {
    const letter = { id, accountId, ...words, values: VISIT }
    await post(cloud.services.store, letter, new Date(TEN).toISOString())
    await drain()
  }
  const { sent, messages } = await tray()
  expect(sent.map(({ rail }) => rail).sort()).toEqual(['sms', 'wechat'])
  expect(sent.find(({ rail }) => rail === 'sms')?.to).toMatch(/^\+861\d{10}$/)
  expect(sent.find(({ rail }) => rail === 'wechat')).toMatchObject({ to: accountId, fields: { name1: '王小明' } })
  expect(messages.map(({ kind }) => kind)).toEqual(['booking.booked', 'booking.booked'])
  const page = await (await cloud.app.request('/tray/')).text()
  for (const word of ['微信订阅消息', '短信', '一封信']) expect(page).toContain(word)
})
