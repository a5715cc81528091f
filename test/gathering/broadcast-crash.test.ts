import { films, gatherings, pieces } from '../../cloudfunctions/gathering/collections'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { filmStretch } from '../support/attachments'
import { blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type Broadcast, openBroadcast } from './broadcast-stage'

const KEY = 'the-only-key'
const onTheAir = async ({ gatheringId, adviser, goOnAir, show, put }: Broadcast) => {
  await show(await goOnAir(), [0])
  const piece = { gatheringId, run: 1, part: 1, seconds: 4, uploadId: await put(filmStretch(4)) }
  return {
    goOnAir: () => adviser.call('gathering.goOnAir', { gatheringId, way: 'pieces' }, KEY),
    addPiece: () => adviser.call('gathering.addPiece', piece, KEY),
  }
}
type Stage = Awaited<ReturnType<typeof onTheAir>>

const foundIn = async ({ hospital, gatheringId }: Broadcast) => {
  const { store } = hospital
  const [gathering, film] = [await store.get(gatherings, gatheringId), await store.get(films, gatheringId)]
  const [known, kept] = [await store.find(pieces, {}), await store.find(fileRecords, {})]
  const files = kept.map(({ id }) => id).filter((id) => !id.startsWith('up-'))
  expect(files.sort()).toEqual(known.map(({ fileId }) => fileId).sort())
  const { runs, showing } = gathering ?? { runs: [] }
  return { runs: runs.length, showing, pieces: known.length, listed: film?.window.length }
}

/** Dies at the n-th write of a command; then something happens. False when the command was over before. */
const dieAt = async (
  n: number,
  what: 'goOnAir' | 'addPiece',
  then: (air: Broadcast, stage: Stage) => Promise<void>,
) => {
  const fuse = newFuse()
  const air = await openBroadcast({ wrap: (store) => failingStore(store, fuse) })
  try {
    const stage = await onTheAir(air)
    blowAt(fuse, n)
    await stage[what]().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    await then(air, stage)
    return died
  } finally {
    air.hospital.close()
  }
}

const atEachWrite = async (
  ...[what, then]: Parameters<typeof dieAt> extends [number, ...infer Rest] ? Rest : never
) => {
  let n = 1
  while (await dieAt(n, what, then)) n += 1
  expect(n).toBeGreaterThan(3)
}

test('whoever goes on the air while the machine dies and asks again is on the air once', () =>
  atEachWrite('goOnAir', async (air, stage) => {
    expect(await stage.goOnAir()).toEqual({ run: 2, push: null })
    expect(await foundIn(air)).toEqual({ runs: 2, showing: null, pieces: 1, listed: 0 })
  }))

test('a piece that is brought while the machine dies is there and listed once when it is brought again', () =>
  atEachWrite('addPiece', async (air, stage) => {
    await stage.addPiece()
    expect(await foundIn(air)).toEqual({ runs: 1, showing: 'pieces', pieces: 2, listed: 1 })
  }))

test('nobody brings it again and another device has the air: no file is left that is no piece, and it falls silent', () =>
  atEachWrite('addPiece', async (air, stage) => {
    const { hospital } = air
    await stage.goOnAir()
    for (const minutes of [2, 2, 61]) {
      hospital.passMinutes(minutes)
      await hospital.runJobs()
    }
    expect(await foundIn(air)).toMatchObject({ runs: 2, showing: null })
  }))
