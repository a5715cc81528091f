import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tc3Authorization } from '../../cloudfunctions/adapters/sms/tc3'
import { tencentRecord } from '../../cloudfunctions/adapters/video/tencent-record'
import { videoFromEnvironment } from '../../cloudfunctions/entries/video'
import { directVideo } from '../../cloudfunctions/kernel/video'
import { openTestHospital } from '../support/hospital'
import { openTalk } from './calls-world'

const NOW = '2026-11-25T00:00:00.000Z'
const KEYS = { secretId: 'AKIDexample', secretKey: 'its-secret' }

interface Asked {
  believed: boolean
  action: string
  version: string
  region: string
  wish: Record<string, unknown>
}

/** Stands for the live service: believes what is signed for it, and answers as it is told, the last word again and again. */
const openLiveService = async (answers: readonly object[]) => {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const head = (name: string) => String(request.headers[name] ?? '')
      const headers = Object.fromEntries(['content-type', 'host', 'x-tc-action'].map((name) => [name, head(name)]))
      const timestamp = Number(head('x-tc-timestamp'))
      const believed =
        head('authorization') === tc3Authorization({ ...KEYS, service: 'live', headers, body, timestamp })
      const [version, region] = [head('x-tc-version'), head('x-tc-region')]
      asked.push({ believed, action: head('x-tc-action'), version, region, wish: JSON.parse(body) as Asked['wish'] })
      response.end(JSON.stringify({ Response: answers[Math.min(asked.length, answers.length) - 1] }))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((done) => server.close(done))
  const config = { ...KEYS, pushDomain: 'push.example', app: 'live', templateId: 42 }
  const baseUrl = `http://127.0.0.1:${port}`
  return { asked, close, recordRoom: tencentRecord({ ...config, baseUrl, timeoutMs: 1000 }) }
}

test('both streams are recorded by the operator’s template, signed as the service asks', async () => {
  const live = await openLiveService([{ TaskId: 'task-1' }, { TaskId: 'task-2' }])
  try {
    const tasks = await live.recordRoom(['one', 'two'], NOW)
    expect(tasks?.sort()).toEqual(['task-1', 'task-2'])
    expect(live.asked).toHaveLength(2)
    for (const { wish, ...call } of live.asked) {
      expect(call).toEqual({
        believed: true,
        action: 'CreateRecordTask',
        version: '2018-08-01',
        region: 'ap-guangzhou',
      })
      expect(wish).toMatchObject({ DomainName: 'push.example', AppName: 'live', TemplateId: 42 })
      expect(wish['EndTime']).toBe(Date.parse(NOW) / 1000 + 130 * 60)
    }
    expect(live.asked.map(({ wish }) => wish['StreamName']).sort()).toEqual(['one', 'two'])
  } finally {
    await live.close()
  }
})

test('half a call, a refusal and silence are no recording', async () => {
  const refused = { Error: { Code: 'ResourceUnavailable.InvalidVodStatus' } }
  const live = await openLiveService([{ TaskId: 'task-1' }, refused])
  expect(await live.recordRoom(['one', 'two'], NOW)).toBeNull()
  await live.close()
  expect(await live.recordRoom(['one', 'two'], NOW)).toBeNull()
})

const inHospital = async (recordRoom: typeof directVideo.recordRoom, lines: string[], recorded: boolean) => {
  const hospital = openTestHospital({ video: { ...directVideo, recordRoom } })
  try {
    const talk = await openTalk(hospital)
    const one = await talk.talk()
    expect(await talk.doctor.api.consult.recordRoom(one)).toEqual({ recorded })
    expect(await talk.doctor.api.consult.recordRoom(one)).toEqual({ recorded })
    await expect(talk.patient.api.consult.recordRoom(one)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    hospital.passMinutes(5)
    await talk.doctor.api.consult.endCall(one)
    await expect(talk.doctor.api.consult.recordRoom(one)).rejects.toMatchObject({ code: 'CALL_OVER' })
    hospital.passMinutes(31)
    await hospital.runJobs()
    expect(await talk.lines()).toEqual([...lines, '视频通话 5 分 0 秒'])
  } finally {
    hospital.close()
  }
}

test('in a live room it is asked for once; where that is not set up, or fails, the thread says so', async () => {
  const asked: (readonly string[])[] = []
  const keeps = (streams: readonly string[]) => {
    asked.push(streams)
    return Promise.resolve(['task-1', 'task-2'])
  }
  await inHospital(keeps, [], true)
  expect(asked).toHaveLength(1)
  expect(new Set(asked[0]).size).toBe(2)
  await inHospital(null, ['视频未能录像：医院还没有开通小程序视频的录像'], false)
  await inHospital(() => Promise.resolve(null), ['视频未能录像：录像服务没有接通'], false)
})

test('what the environment names of it is complete or an error', () => {
  const before = { ...process.env }
  try {
    expect(videoFromEnvironment().recordRoom).toBeNull()
    Object.assign(process.env, { LIVE_RECORD_TEMPLATE: '42' })
    expect(() => videoFromEnvironment()).toThrow('LIVE_RECORD_SECRET_ID is not set')
  } finally {
    process.env = before
  }
})
