import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { type Server, openWorks } from '../test/support/server'
import { Lane } from './lane'
import { type Measured, measure } from './measure'

/** About the size of an appointment. */
const DOCUMENT = JSON.stringify({ text: '门诊楼'.repeat(100) })

/**
 * Durable inserts of one row on this disk with this driver, `synchronous=FULL`.
 * @param together rows that share one commit; each counts as an operation.
 */
export const durableRows = async (folder: string, together: number): Promise<Measured> => {
  const own = mkdtempSync(join(folder, 'floor-'))
  const db = new DatabaseSync(join(own, 'floor.sqlite'))
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, doc TEXT)')
  const insert = db.prepare('INSERT INTO rows (doc) VALUES (?)')
  let queue: (() => void)[] = []
  const commit = () => {
    const waiting = queue
    queue = []
    db.exec('BEGIN IMMEDIATE')
    waiting.forEach(() => insert.run(DOCUMENT))
    db.exec('COMMIT')
    for (const done of waiting) done()
  }
  const measured = await measure(together, () => {
    const done = new Promise<void>((resolve) => queue.push(resolve))
    if (queue.length === together) setImmediate(commit)
    return done
  })
  db.close()
  rmSync(own, { recursive: true })
  return measured
}

/** Lanes to a server for the time of a measurement. */
export const withLanes = async <T>(server: Server, callers: number, use: (lanes: readonly Lane[]) => Promise<T>) => {
  const lanes = await Promise.all(Array.from({ length: callers }, () => Lane.open(server.url)))
  try {
    return await use(lanes)
  } finally {
    for (const lane of lanes) lane.close()
  }
}

/** A web server that does nothing but answer. */
export const withBare = async <T>(folder: string, use: (bare: Server) => Promise<T>): Promise<T> => {
  const works = await openWorks('bench/bare-server.ts')
  try {
    return await use(await works.start(folder))
  } finally {
    await works.close()
  }
}

export const bareReplies = (server: Server, callers: number): Promise<Measured> =>
  withLanes(server, callers, (lanes) => measure(callers, (lane) => lanes[lane]?.post('/api/bare', '{"a":1}')))
