import type { Decision } from '@xinglin/types/community-staff'
import type { ReactionContext } from '../kernel/events'
import { digest } from '../kernel/ids'
import { clockOf, dayOf } from '../kernel/time'
import { type Values, post } from '../notify/public'
import type { Measure } from './collections'
import type { FoundEntry } from './entry'

/** What moderators tell a member, in his inbox. Never the words of a post. */

export type Telling = Pick<ReactionContext, 'store' | 'now'>

interface Words {
  /** The same fact told twice is one letter. */
  of: string
  kind: string
  title: string
  body: string
  page: string | null
  /** What goes out of the app with it, where its kind does. */
  values?: Values
}

export const tell = ({ store, now }: Telling, accountId: string, { of, ...words }: Words) =>
  post(store, { id: digest(words.kind, of, accountId), accountId, ...words }, now)

const postIdOf = ({ kind, entry }: FoundEntry) => (kind === 'post' ? entry.id : entry.postId)

export const pageOfEntry = (found: FoundEntry) => `/community/post/index?postId=${postIdOf(found)}`

const DECIDED: Record<Decision, [title: string, what: string]> = {
  approve: ['您写的内容已展示', '审核通过，大家可以看到了。'],
  change: ['您写的内容需要改一改', '改好再发，会重新审核。'],
  hide: ['您写的内容没有展示', '不同意可以申诉一次。'],
}

interface Told {
  decision: Decision
  reason: string
  /** He asked for this second look. */
  appealed: boolean
  key: string
}

const wordsFor = ({ decision, reason, appealed }: Told): [title: string, body: string] => {
  const [title, what] = DECIDED[decision]
  const upheld = appealed && decision === 'hide'
  const why = reason && decision !== 'approve' ? `原因：${reason}。` : ''
  return [appealed ? '申诉有了结果' : title, `${why}${upheld ? '决定保持不变。' : what}`]
}

export const tellDecided = async (telling: Telling, found: FoundEntry, told: Told) => {
  const [title, body] = wordsFor(told)
  const page = pageOfEntry(found)
  const { author } = found.entry
  if (author) await tell(telling, author, { of: told.key, kind: 'community.decided', title, body, page })
}

const MINE = '/community/me/index'
const measured = { kind: 'community.measured', page: MINE }

const spoken = (at: string) => `${dayOf(at).slice(5).replace('-', ' 月 ')} 日 ${clockOf(at)}`

export const tellMeasured = (telling: Telling, { id, accountId, until, reason }: Measure) => {
  const how = until ? `${spoken(until)} 前不能在社区发言` : '不能再在社区发言'
  const body = `${how}。原因：${reason}。不同意可以申诉一次。`
  return tell(telling, accountId, { ...measured, of: id, title: '社区发言受到限制', body })
}

export const tellLifted = (telling: Telling, { id, accountId }: Measure, reason: string) =>
  tell(telling, accountId, {
    ...measured,
    of: `${id}:lifted`,
    title: '可以在社区发言了',
    body: `限制已解除。说明：${reason}。`,
  })

export const tellKept = (telling: Telling, { id, accountId }: Measure, reason: string) =>
  tell(telling, accountId, {
    ...measured,
    of: `${id}:kept`,
    title: '申诉有了结果',
    body: `限制保持不变。说明：${reason}。`,
  })

export const tellLevel = (telling: Telling, accountId: string, level: number | null, reason: string, key: string) => {
  const what = level === null ? '等级恢复为按贡献计算' : `等级由管理员定为 ${level} 级`
  return tell(telling, accountId, { ...measured, of: key, title: '社区等级有调整', body: `${what}。说明：${reason}。` })
}
