import { signedPlaylist, tencentBroadcast } from '../../cloudfunctions/adapters/video/tencent-live'
import { films, gatherings, pieces } from '../../cloudfunctions/gathering/collections'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { directVideo } from '../../cloudfunctions/kernel/video'
import { bring, filmHead, filmStretch, photo } from '../support/attachments'
import { whole } from '../support/live'
import { type Broadcast, TALK, openBroadcast, upTo } from './broadcast-stage'

let air: Broadcast
beforeEach(async () => {
  air = await openBroadcast()
})
afterEach(() => air.hospital.close())

describe('who may bring a picture, and when', () => {
  test('its host and operators, not another doctor, while it is live', async () => {
    const doctor = await air.hospital.staff('doctor', 'doc1')
    const wish = { gatheringId: air.gatheringId, way: 'pieces' as const }
    await expect(doctor.api.gathering.goOnAir(wish)).rejects.toMatchObject({ code: 'NOT_YOURS' })
    await expect(doctor.api.gathering.goOffAir({ gatheringId: air.gatheringId, run: 1 })).rejects.toMatchObject({
      code: 'NOT_YOURS',
    })
    expect(await air.operator.api.gathering.goOnAir(wish)).toEqual({ run: 1, push: null })
    await air.host.end({ gatheringId: air.gatheringId })
    await expect(air.goOnAir()).rejects.toMatchObject({ code: 'NOT_LIVE' })
  })

  test('not in a meeting in the hospital, and not before it begins', async () => {
    const planned = async (wish: object) =>
      (await air.operator.api.gathering.plan({ ...TALK, ...wish })).gatheringIds[0] as string
    const meeting = await planned({ kind: 'meeting', place: '门诊楼 5 楼' })
    await expect(air.host.goOnAir({ gatheringId: meeting, way: 'pieces' })).rejects.toMatchObject({
      code: 'NO_PICTURE',
    })
    const soon = await planned({})
    await expect(air.host.goOnAir({ gatheringId: soon, way: 'pieces' })).rejects.toMatchObject({ code: 'NOT_LIVE' })
  })

  test('a second device takes the air, and the first one is told so', async () => {
    const [first, second] = await Promise.all([air.goOnAir(), air.goOnAir()])
    expect([first, second].sort()).toEqual([1, 2])
    await expect(air.show(1, [0])).rejects.toMatchObject({ code: 'RUN_OVER' })
    await air.show(2, [0, 1])
    await air.host.goOffAir({ gatheringId: air.gatheringId, run: 1 })
    expect(await air.seen()).toEqual({ onAir: 'pieces', film: true })
    await air.host.goOffAir({ gatheringId: air.gatheringId, run: 2 })
    await expect(air.show(2, [2])).rejects.toMatchObject({ code: 'RUN_OVER' })
  })

  test('a page that comes back again and again leaves no long list behind it', async () => {
    for (const run of upTo(25, 1)) expect(await air.goOnAir()).toBe(run)
    const found = await air.hospital.store.get(gatherings, air.gatheringId)
    expect(found).toMatchObject({ run: 25, runs: { length: 20 } })
  })

  test('what was on its way at the end is taken for two minutes', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    await air.host.end({ gatheringId: air.gatheringId })
    await air.host.goOffAir({ gatheringId: air.gatheringId, run: 1 })
    air.later(100)
    await air.show(1, [2])
    air.later(30)
    await expect(air.show(1, [3])).rejects.toMatchObject({ code: 'NOT_LIVE' })
  })
})

describe('pieces', () => {
  test('one that is brought twice is there once, and none takes another’s place', async () => {
    await air.goOnAir()
    await air.show(1, [0])
    const uploadId = await air.put(filmStretch(4))
    for (let times = 0; times < 3; times += 1) expect(await air.add(1, 1, uploadId)).toEqual({ done: true })
    await expect(air.add(1, 1, await air.put(filmStretch(2)))).rejects.toMatchObject({ code: 'PART_TAKEN' })
    const [two, too] = [await air.put(filmStretch(4)), await air.put(filmStretch(4))]
    const both = await Promise.allSettled([air.add(1, 2, two), air.add(1, 2, too)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    air.later(3700)
    await air.hospital.runJobs()
    const kept = (await air.hospital.store.find(fileRecords, {})).map(({ id }) => id).sort()
    const known = (await air.hospital.store.find(pieces, {})).map(({ fileId }) => fileId).sort()
    expect(known).toHaveLength(3)
    expect(kept).toEqual(known)
  })

  test('a head is no stretch, a stretch no head, and a photo neither', async () => {
    await air.goOnAir()
    const FAULT = { code: 'FILE_UNREADABLE', data: { field: 'uploadId' } }
    await expect(air.add(1, 0, await air.put(filmStretch(4)))).rejects.toMatchObject(FAULT)
    await expect(air.add(1, 1, await air.put(filmHead()))).rejects.toMatchObject(FAULT)
    await expect(air.add(1, 1, await air.put(photo()))).rejects.toMatchObject({ code: 'FILE_KIND_UNKNOWN' })
    const picture = await bring(air.hospital, air.adviser, 'picture', photo())
    await expect(air.add(1, 1, picture)).rejects.toMatchObject({ code: 'FILE_KIND_UNKNOWN' })
    expect(await air.seen()).toEqual({ onAir: null, film: false })
  })
})

describe('those who follow', () => {
  test('hear when the picture comes and goes, and nothing at each piece', async () => {
    const cursor = async () => whole(await air.fang.api.gathering.follow({ gatheringId: air.gatheringId })).cursor
    const versionOf = async () => (await air.hospital.store.get(gatherings, air.gatheringId))?.version
    await air.goOnAir()
    await air.show(1, [0])
    expect(await air.seen()).toEqual({ onAir: null, film: false })
    expect(await air.fang.api.gathering.watch({ gatheringId: air.gatheringId })).toEqual({ film: null })
    const before = await cursor()
    await air.show(1, [1])
    const [after, version] = [await cursor(), await versionOf()]
    expect(after).not.toBe(before)
    expect(await air.seen()).toEqual({ onAir: 'pieces', film: true })
    await air.show(1, upTo(6, 2))
    expect([await cursor(), await versionOf()]).toEqual([after, version])
    await air.host.goOffAir({ gatheringId: air.gatheringId, run: 1 })
    expect(await cursor()).not.toBe(after)
    expect(await air.seen()).toEqual({ onAir: null, film: false })
  })

  test('half a minute without a piece takes it off the air, and the next piece of the same device brings it back', async () => {
    await air.show(await air.goOnAir(), [0, 1, 2])
    air.later(25)
    await air.hospital.runJobs()
    expect(await air.seen()).toEqual({ onAir: 'pieces', film: true })
    air.later(2)
    await air.hospital.runJobs()
    expect(await air.seen()).toEqual({ onAir: null, film: false })
    await air.show(1, [3])
    await air.hospital.runJobs()
    expect(await air.seen()).toEqual({ onAir: 'pieces', film: true })
  })

  test('a page that is loaded again and goes on the air anew does not make it flicker', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    air.later(20)
    await air.goOnAir()
    air.later(20)
    await air.hospital.runJobs()
    expect((await air.seen()).onAir).toBe('pieces')
    await air.show(2, [0, 1])
    await air.hospital.runJobs()
    expect((await air.seen()).onAir).toBe('pieces')
    await air.goOnAir()
    air.later(40)
    await air.hospital.runJobs()
    expect((await air.seen()).onAir).toBeNull()
  })

  test('the end of the talk is the end of the picture; the replay is there', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    await air.host.end({ gatheringId: air.gatheringId })
    expect(await air.seen()).toEqual({ onAir: null, film: true })
    expect((await air.watch()).live).toBe(false)
  })
})

describe('a phone that pushes to the live service', () => {
  const door = (name: string) => ({ domain: `${name}.example`, key: `${name}-key` })
  const broadcast = tencentBroadcast({ app: 'live', push: door('push'), play: door('play') })

  test('is signed for as the live service counts it', () => {
    const known = { domain: 'play.example', key: 'e12c46f2612d5106e2034781ab261ca3' }
    expect(signedPlaylist(known, 'live', 'test', new Date(0x5c271099 * 1000).toISOString())).toBe(
      'https://play.example/live/test.m3u8?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099',
    )
  })

  test('is told where, and everybody where to watch; there is no replay of it', async () => {
    air.hospital.services.video = { ...directVideo, broadcast }
    const { run, push } = await air.host.goOnAir({ gatheringId: air.gatheringId, way: 'stream' })
    expect(await air.seen()).toEqual({ onAir: 'stream', film: true })
    const { url, live } = await air.watch()
    const stream = /^rtmp:\/\/push\.example\/live\/([\w-]+)\?txSecret=[0-9a-f]{32}&txTime=[0-9A-F]{8}$/.exec(
      push?.url ?? '',
    )?.[1]
    expect(url).toMatch(/^https:\/\/play\.example\/live\/[\w-]+\.m3u8\?txSecret=[0-9a-f]{32}&txTime=[0-9A-F]{8}$/)
    expect({ live, isSame: url.includes(`/live/${stream}.m3u8?`) }).toEqual({ live: true, isSame: true })
    expect(stream).not.toContain(air.gatheringId)
    await expect(air.show(run, [0])).rejects.toMatchObject({ code: 'RUN_OVER' })
    air.later(3600)
    await air.hospital.runJobs()
    expect((await air.seen()).onAir).toBe('stream')
    await air.host.end({ gatheringId: air.gatheringId })
    expect(await air.seen()).toEqual({ onAir: null, film: false })
    expect(await air.fang.api.gathering.watch({ gatheringId: air.gatheringId })).toEqual({ film: null })
  })

  test('gives way to a browser: nothing is seen until its first piece is there', async () => {
    air.hospital.services.video = { ...directVideo, broadcast }
    await air.host.goOnAir({ gatheringId: air.gatheringId, way: 'stream' })
    const run = await air.goOnAir()
    expect((await air.seen()).onAir).toBeNull()
    await air.show(run, [0, 1])
    expect((await air.seen()).onAir).toBe('pieces')
  })

  test('has nowhere to push where there is no live service', async () => {
    await expect(air.host.goOnAir({ gatheringId: air.gatheringId, way: 'stream' })).rejects.toMatchObject({
      code: 'NO_LIVE_SERVICE',
    })
    expect(await air.hospital.store.find(films, {})).toEqual([])
  })
})
