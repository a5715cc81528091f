import { LONGEST_PIECE_SECONDS } from '@xinglin/types/gathering-broadcast'
import { gatherings, pieces } from '../../cloudfunctions/gathering/collections'
import { filmHead, filmStretch } from '../support/attachments'
import { type Broadcast, openBroadcast, upTo } from './broadcast-stage'

let air: Broadcast
beforeEach(async () => {
  air = await openBroadcast()
})
afterEach(() => air.hospital.close())

const bytesAt = async (url: string) => Buffer.from(await (await air.open(url)).arrayBuffer())
/** Without signatures: `1-2.mp4`. */
const plain = (list: string) => list.replaceAll(/\.\.\/[\w.-]+\//g, '').split('\n')

const NEVER_GONE = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-TARGETDURATION:5', '#EXT-X-MEDIA-SEQUENCE:0']
const FROM_START = [...NEVER_GONE, '#EXT-X-DISCONTINUITY-SEQUENCE:0']
const piece = (run: number, part: number) => ['#EXTINF:4.000,', `${run}-${part}.mp4`]
const map = (run: number) => `#EXT-X-MAP:URI="${run}-0.mp4"`

describe('the live playlist', () => {
  test('has the pieces in order and their head before them', async () => {
    await air.show(await air.goOnAir(), upTo(3))
    const { url, until, live } = await air.watch()
    expect(live).toBe(true)
    expect(Date.parse(until) - air.hospital.now()).toBe(6 * 3_600_000)
    const response = await air.open(url)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/vnd.apple.mpegurl',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const list = await response.text()
    expect(plain(list)).toEqual([...FROM_START, map(1), ...piece(1, 1), ...piece(1, 2), ...piece(1, 3), ''])
    air.later(600)
    expect(await air.textAt(url)).toBe(list)
  })

  test('leads to the very bytes, for as long as itself', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    const { url } = await air.watch()
    const addresses = [...(await air.textAt(url)).matchAll(/\.\.\/[\w./-]+/g)].map(
      ([path]) => new URL(path, `http://x${url}`),
    )
    air.later(5 * 3600)
    const [head, stretch] = await Promise.all(addresses.map(({ pathname }) => bytesAt(pathname)))
    expect(head?.equals(filmHead())).toBe(true)
    expect(stretch?.equals(filmStretch(4))).toBe(true)
  })

  test('slides: what goes at its front is counted, and numbers never go back', async () => {
    await air.show(await air.goOnAir(), upTo(8))
    const { url } = await air.watch()
    let before = -1
    for (const part of upTo(14, 9)) {
      await air.show(1, [part])
      const lines = plain(await air.textAt(url))
      const sequence = Number(lines[3]?.replace('#EXT-X-MEDIA-SEQUENCE:', ''))
      expect(lines.slice(0, 6)).toEqual([
        ...[...FROM_START.slice(0, 3), `#EXT-X-MEDIA-SEQUENCE:${part - 8}`, FROM_START[4], map(1)],
      ])
      expect(lines.filter((line) => line.endsWith('.mp4'))).toEqual(upTo(part, part - 7).map((n) => `1-${n}.mp4`))
      expect(sequence).toBeGreaterThan(before)
      before = sequence
    }
  })

  test('keeps three target durations however short the pieces are, and no piece is longer than it says', async () => {
    await air.show(await air.goOnAir(), upTo(12), 1)
    const { url } = await air.watch()
    expect(plain(await air.textAt(url)).filter((line) => line.endsWith('.mp4'))).toHaveLength(12)
    await air.show(1, [13], LONGEST_PIECE_SECONDS)
    const lines = plain(await air.textAt(url))
    expect(lines[2]).toBe(`#EXT-X-TARGETDURATION:${LONGEST_PIECE_SECONDS}`)
    expect(lines).toContain('#EXTINF:12.000,')
  })

  test('a gap is a break, and what comes too late is left for the replay', async () => {
    await air.show(await air.goOnAir(), [0, 1, 2, 4])
    const { url } = await air.watch()
    const expected = [...FROM_START, map(1), ...piece(1, 1), ...piece(1, 2), '#EXT-X-DISCONTINUITY', ...piece(1, 4), '']
    expect(plain(await air.textAt(url))).toEqual(expected)
    await air.show(1, [3])
    expect(plain(await air.textAt(url))).toEqual(expected)
  })

  test('goes from one run to the next, and breaks that are gone are counted', async () => {
    await air.show(await air.goOnAir(), upTo(2))
    await air.goOnAir()
    const { url } = await air.watch()
    expect(plain(await air.textAt(url)).at(-2)).toBe('1-2.mp4')
    await air.show(2, upTo(2))
    expect(plain(await air.textAt(url))).toEqual([
      ...[...FROM_START, map(1), ...piece(1, 1), ...piece(1, 2)],
      ...['#EXT-X-DISCONTINUITY', map(2), ...piece(2, 1), ...piece(2, 2), ''],
    ])
    await air.show(2, upTo(9, 3))
    const onBreak = plain(await air.textAt(url))
    expect(onBreak.slice(3, 6)).toEqual(['#EXT-X-MEDIA-SEQUENCE:3', '#EXT-X-DISCONTINUITY-SEQUENCE:1', map(2)])
  })

  test('a run whose head never came is in no list', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    await air.goOnAir()
    await air.show(2, [1, 2])
    expect(plain(await air.textAt((await air.watch()).url))).toEqual([...FROM_START, map(1), ...piece(1, 1), ''])
    await air.host.end({ gatheringId: air.gatheringId })
    expect(plain(await air.textAt((await air.watch()).url)).filter((line) => line.endsWith('.mp4'))).toEqual([
      '1-1.mp4',
    ])
  })

  test('ends when nothing more can come', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    const { url } = await air.watch()
    await air.host.end({ gatheringId: air.gatheringId })
    expect(plain(await air.textAt(url))).not.toContain('#EXT-X-ENDLIST')
    air.later(121)
    expect(plain(await air.textAt(url))).toEqual([...FROM_START, map(1), ...piece(1, 1), '#EXT-X-ENDLIST', ''])
  })
})

describe('the replay', () => {
  test('has everything, with its gaps and runs', async () => {
    await air.show(await air.goOnAir(), [0, 1, 3, 4, 2])
    await air.goOnAir()
    await air.show(2, [0, 2, 3])
    await air.host.end({ gatheringId: air.gatheringId })
    expect(plain(await air.textAt((await air.watch()).url))).toEqual([
      ...[...FROM_START, '#EXT-X-PLAYLIST-TYPE:VOD', map(1), ...upTo(4, 1).flatMap((part) => piece(1, part))],
      ...['#EXT-X-DISCONTINUITY', map(2), ...piece(2, 2), ...piece(2, 3), '#EXT-X-ENDLIST', ''],
    ])
  })

  test('an hour is read in few questions', async () => {
    const { store } = air.hospital
    const one = { gatheringId: air.gatheringId, run: 1, seconds: 4, uploadId: 'up', fileId: 'file' }
    for (const part of upTo(900))
      await store.insert(pieces, { ...one, id: `${air.gatheringId}:1:${part}`, part, place: 100_000 + part })
    const set = { endedAt: '2026-11-25T01:00:00.000Z', filmed: true }
    await store.updateIf(gatherings, air.gatheringId, {}, { set })
    const { url } = await air.watch()
    const [get, find] = [jest.spyOn(store, 'get'), jest.spyOn(store, 'find')]
    const list = await air.textAt(url)
    expect(get.mock.calls.length + find.mock.calls.length).toBeLessThanOrEqual(3)
    expect(list.match(/#EXTINF/g)).toHaveLength(900)
  })
})

describe('is no address of a film', () => {
  const codeAt = async (url: string) => {
    const response = await air.open(url)
    return `${response.status} ${((await response.json()) as { code: string }).code}`
  }
  const addressWith = (token: string) => `/files/film/${token}.m3u8`

  test('one that was forged, is for something else, or is over', async () => {
    await air.show(await air.goOnAir(), [0, 1])
    const { url } = await air.watch()
    const { links } = air.hospital.services
    const grant = { gatheringId: air.gatheringId, viewer: air.fang.accountId, live: 1 }
    const file = await links.sign('file', grant, '2026-11-26T00:00:00.000Z')
    for (const forged of [
      addressWith('whatever'),
      addressWith(file),
      addressWith(air.fang.token),
      url.replace('.m3u8', 'x.m3u8'),
    ])
      expect(await codeAt(forged)).toBe('404 LINK_UNKNOWN')
    expect(await codeAt(url.replace('/film', '').replace('.m3u8', ''))).toBe('404 LINK_UNKNOWN')
    const nobody = await links.toPlaylist({ ...grant, gatheringId: 'gathering-none' }, '2026-11-26T00:00:00.000Z')
    expect(await codeAt(nobody.url)).toBe('404 FILM_GONE')
    air.later(6 * 3600 - 5)
    expect((await air.open(url)).status).toBe(200)
    air.later(10)
    expect(await codeAt(url)).toBe('410 LINK_OVER')
    expect(air.hospital.logLines.join()).not.toContain('eyJ')
  })
})
