import { addMinutes, toMs } from '../../kernel/time'
import type { VideoWays } from '../../kernel/video'
import { fieldsIn, sendOnce } from '../send-once'
import { tc3Authorization } from '../sms/tc3'

export interface TencentRecordConfig {
  secretId: string
  secretKey: string
  /** Where streams are pushed to, and under which AppName. */
  pushDomain: string
  app: string
  /** Says in which format, into which bucket and for how long (录制模板); at least three years. */
  templateId: number
  /** `https://live.tencentcloudapi.com`, or a sandbox. */
  baseUrl: string
  timeoutMs?: number
}

const VERSION = '2018-08-01'
/** The only one that this operation has. */
const REGION = 'ap-guangzhou'
/** A call is over after two hours; a stream that ended is recorded no more anyway. */
const LONGEST_MINUTES = 130

const call = async (config: TencentRecordConfig, content: object, timestamp: number) => {
  const { secretId, secretKey, baseUrl, timeoutMs = 4_000 } = config
  const body = JSON.stringify(content)
  const headers = {
    ...{ 'content-type': 'application/json; charset=utf-8', host: new URL(baseUrl).host },
    'x-tc-action': 'CreateRecordTask',
  }
  const authorization = tc3Authorization({ secretId, secretKey, service: 'live', headers, body, timestamp })
  const more = { 'x-tc-version': VERSION, 'x-tc-region': REGION, 'x-tc-timestamp': String(timestamp), authorization }
  const { host: _, ...sent } = headers
  return sendOnce(baseUrl, body, { ...sent, ...more }, timeoutMs)
}

/** Its number; null when the service refused, or nobody answered. */
const taskIn = (posted: Awaited<ReturnType<typeof sendOnce>>): string | null => {
  if (!('text' in posted)) return null
  const { TaskId: id } = (fieldsIn(posted.text)['Response'] ?? {}) as { TaskId?: unknown }
  return typeof id === 'string' && id ? id : null
}

/** Tencent Cloud live streaming, 创建录制任务 (CreateRecordTask, signed TC3-HMAC-SHA256): one task a stream. Half of a call is no recording. */
export const tencentRecord =
  (config: TencentRecordConfig): NonNullable<VideoWays['recordRoom']> =>
  async (streams, now) => {
    const { pushDomain: DomainName, app: AppName, templateId: TemplateId } = config
    const timestamp = Math.floor(toMs(now) / 1000)
    const EndTime = Math.floor(toMs(addMinutes(now, LONGEST_MINUTES)) / 1000)
    const wishes = streams.map((StreamName) => ({ StreamName, DomainName, AppName, EndTime, TemplateId }))
    const tasks = (await Promise.all(wishes.map((wish) => call(config, wish, timestamp)))).map(taskIn)
    const made = tasks.flatMap((task) => task ?? [])
    return made.length === streams.length ? made : null
  }
