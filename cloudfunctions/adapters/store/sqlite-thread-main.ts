/** The thread that has the database to itself; `SqliteThread` is its other end. */
import { parentPort, workerData } from 'node:worker_threads'
import type { AnyCollection } from '../../kernel/store'
import { SqliteTexts } from './sqlite-texts'
import type { Ask, Reply, Told, Turn } from './sqlite-turns'

type AnyVerb = (collection: AnyCollection, ...rest: unknown[]) => Told | Promise<Told>

const texts = new SqliteTexts(workerData as string, 'told')
const collections: AnyCollection[] = []

const post = (reply: Reply) => parentPort?.postMessage(reply)

const run = async ([verb, number, ...rest]: Ask): Promise<Told> => {
  try {
    return await (texts[verb] as AnyVerb).call(texts, collections[number] as AnyCollection, ...rest)
  } catch (error) {
    return { error: error as Error }
  }
}

const commit = async () => {
  texts.commit()
  await texts.durable().then(
    () => post({ saved: null }),
    (error: Error) => post({ saved: error }),
  )
}

/** Answers leave before the commit: only `durable` waits for it. */
const take = async ({ asks, commit: isTold, close }: Turn) => {
  if (asks.length) post({ told: await Promise.all(asks.map(run)) })
  if (isTold) await commit()
  if (!close) return
  texts.close()
  parentPort?.close()
}

let last = Promise.resolve()

parentPort?.on('message', (turn: Turn) => {
  collections.push(...turn.declared)
  last = last.then(() => take(turn))
})
