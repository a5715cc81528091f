import { attachmentDue } from '../../cloudfunctions/attachment/due'
import { gatheringDue } from '../../cloudfunctions/gathering/due'
import { schedule } from '../../cloudfunctions/hospital'
import { createHttp } from '../../cloudfunctions/http'
import type { Store } from '../../cloudfunctions/kernel/store'
import { bring, filmHead, filmStretch } from '../support/attachments'
import { BOARD, HOST, friend, openCircle } from '../support/circle'

/** In a quarter of an hour. */
export const TALK = {
  ...{ kind: 'talk' as const, boardId: BOARD, title: '冬天的血压', about: '讲四十分钟', hostAccountId: HOST },
  ...{ startsAt: '2026-11-25T00:20:00.000Z', endsAt: '2026-11-25T01:20:00.000Z' },
}

/** Nothing else is due. */
const little = { ...schedule, announcing: [], due: [...gatheringDue, ...attachmentDue] }

export const upTo = (last: number, first = 0) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** A live talk whose host may bring his picture; 小芳 watches. */
export const openBroadcast = async (options: { wrap?: (store: Store) => Store } = {}) => {
  const circle = await openCircle({ schedule: little, ...options })
  const { hospital, adviser, operator } = circle
  const app = createHttp(hospital.services, () => ({ address: '127.0.0.1', openid: null }))
  const fang = await friend(hospital, '小芳')
  const gatheringId = (await operator.api.gathering.plan(TALK)).gatheringIds[0] as string
  const host = adviser.api.gathering
  await host.begin({ gatheringId })

  const later = (seconds: number) => hospital.passMinutes(seconds / 60)
  const put = (bytes: Buffer) => bring(hospital, adviser, 'fragment', bytes)
  const add = (run: number, part: number, uploadId: string, seconds = part && 4) =>
    host.addPiece({ gatheringId, run, part, seconds, uploadId })
  const watch = async () => {
    const { film } = await fang.api.gathering.watch({ gatheringId })
    if (!film) throw new Error('nothing to watch')
    return film
  }
  const open = async (url: string) => app.request(url, { headers: { origin: 'https://patient.example' } })
  return {
    ...{ ...circle, fang, gatheringId, host, later, put, add, watch, open },
    goOnAir: async () => (await host.goOnAir({ gatheringId, way: 'pieces' })).run,
    /** Part after part, each as much later as it lasts. */
    show: async (run: number, parts: readonly number[], seconds = 4) => {
      for (const part of parts) {
        await add(run, part, await put(part ? filmStretch(seconds) : filmHead()), part && seconds)
        if (part) later(seconds)
      }
    },
    seen: async () => {
      const { onAir, film } = await fang.api.gathering.getGathering({ gatheringId })
      return { onAir, film }
    },
    textAt: async (url: string) => (await open(url)).text(),
  }
}

export type Broadcast = Awaited<ReturnType<typeof openBroadcast>>
