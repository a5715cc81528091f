import { gathering } from '@xinglin/types/gathering'
import { operation } from '../kernel/operation'
import type { Store } from '../kernel/store'
import { streamOf } from './air'
import { type Gathering, gatherings } from './collections'
import { stateOf } from './rules'
import { runBy } from './run'

/** A command is repeated for some minutes at most. */
const REMEMBERED = 20

type Start = Pick<Gathering['runs'][number], 'startedIn' | 'at'> & Pick<Gathering, 'way'>

/** The write on the gathering decides between two devices; the later one has the air. Null when it is not live. */
const openRun = async (store: Store, found: Gathering, start: Start): Promise<number | null> => {
  const { id, run, runs } = found
  const { way, startedIn, at } = start
  const own = runs.find((each) => each.startedIn === startedIn)
  if (own) return own.run
  if (stateOf(found) !== 'live') return null
  const next = { run: run + 1, runs: [...runs, { run: run + 1, startedIn, at }].slice(-REMEMBERED) }
  const set = { ...next, way, ...(way === 'stream' && { showing: way }) }
  const opened = await store.updateIf(gatherings, id, { run, endedAt: null }, { set })
  if (opened) return opened.run
  const newer = await store.get(gatherings, id)
  return newer && openRun(store, newer, start)
}

/** A stream is there at once, pieces with the first of them; who watched pieces goes on watching until then. */
export const goOnAir = operation(gathering.goOnAir, async (call) => {
  const { input, caller, store, services, now, newId, errors } = call
  const { gatheringId, way } = input
  const found = await runBy(store, gatheringId, caller)
  if (found.kind === 'meeting') throw errors.NO_PICTURE()
  const { broadcast } = services.video
  if (way === 'stream' && !broadcast) throw errors.NO_LIVE_SERVICE()
  const run = await openRun(store, found, { way, startedIn: newId('run'), at: now })
  if (run === null) throw errors.NOT_LIVE()
  return { run, push: broadcast && way === 'stream' ? broadcast.push(streamOf(gatheringId), now) : null }
})
