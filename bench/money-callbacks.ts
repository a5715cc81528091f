import Aes from 'wechatpay-axios-plugin/lib/aes'
import { createPublicKey } from 'node:crypto'
import { isIntact, sealOf } from '../cloudfunctions/adapters/wechat-pay/signature'
import type { Server } from '../test/support/server'
import { withLanes } from './floors'
import type { Order } from './guests'
import type { Lane } from './lane'
import { type Measured, RUNS, RUN_SECONDS, measure, runOf, summary } from './measure'
import { type Held, bring, hold, payAtWallet, untilBooked } from './money-flow'
import { type BenchWallet, type Letter, newTradeNo } from './money-wallet'
import { must } from './over-http'

/** Each run rings about orders of its own; so many that it takes about half a second. */
const LETTERS = Math.max(100, Math.round(RUN_SECONDS * 150))

interface Rung {
  held: Held
  letter: Letter
}

/** Every lane takes the next item until none is left. */
const together = async <T>(
  lanes: readonly Lane[],
  items: readonly T[],
  run: (lane: Lane, item: T) => Promise<void>,
) => {
  const queue = items[Symbol.iterator]()
  const work = async (lane: Lane) => {
    for (let turn = queue.next(); !turn.done; turn = queue.next()) await run(lane, turn.value)
  }
  await Promise.all(lanes.map(work))
}

/** Places held and paid at the wallet, of which the hospital has not heard; their callbacks signed. */
const prepare = async (lanes: readonly Lane[], wallet: BenchWallet, nextOrder: () => Order): Promise<Rung[]> => {
  const orders = Array.from({ length: LETTERS }, nextOrder)
  const held: Held[] = []
  await together(lanes, orders, async (lane, order) => void held.push(await hold(lane, order)))
  await together(lanes, held, (lane, { launch }) => payAtWallet(lane, launch, 'paid-silently'))
  const rung: Rung[] = []
  for (const each of held) rung.push({ held: each, letter: await wallet.letterFor(each.tradeNo, each.fen) })
  return rung
}

const oneRun = async (lanes: readonly Lane[], rung: readonly Rung[]) => {
  const [times, waits]: [number[], number[]] = [[], []]
  const began = performance.now()
  const since = new Map<Rung, number>()
  await together(lanes, rung, async (lane, each) => {
    const from = performance.now()
    since.set(each, from)
    await bring(lane, each.letter)
    times.push(performance.now() - from)
  })
  const answered = runOf(times, (performance.now() - began) / 1000)
  await together(lanes, rung, async (lane, each) => {
    await untilBooked(lane, each.held)
    waits.push(performance.now() - (since.get(each) ?? began))
  })
  return { answered, booked: runOf(waits, (performance.now() - began) / 1000) }
}

/** Callbacks about payments that nobody has told of, as fast as they are answered; then until the last place is booked. */
export const callbacks = async (
  server: Server,
  callers: number,
  { wallet, nextOrder }: { wallet: BenchWallet; nextOrder: () => Order },
): Promise<{ answered: Measured; booked: Measured }> =>
  withLanes(server, callers, async (lanes) => {
    await oneRun(lanes, await prepare(lanes, wallet, nextOrder))
    const runs = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(lanes, await prepare(lanes, wallet, nextOrder)))
    return {
      answered: summary(runs.map(({ answered }) => answered)),
      booked: summary(runs.map(({ booked }) => booked)),
    }
  })

/** A callback's bytes in, an answer's bytes out, and nothing looked at. */
export const bareCallbacks = async (bare: Server, callers: number, wallet: BenchWallet): Promise<Measured> => {
  const { body } = await wallet.letterFor(newTradeNo(), 1)
  return withLanes(bare, callers, (lanes) =>
    measure(callers, async (lane) => must(await lanes[lane]?.post('/callbacks/bare', body))),
  )
}

/** What cannot be saved: one signature checked and one text opened, on one core. */
export const bareProofs = async ({ desk: { keys }, letterFor }: BenchWallet): Promise<Measured> => {
  const { headers, body } = await letterFor(newTradeNo(), 1)
  const seal = sealOf(new Headers(headers))
  const key = createPublicKey(keys.platform.publicKey)
  const { resource } = JSON.parse(body) as { resource: Record<'ciphertext' | 'nonce' | 'associated_data', string> }
  return measure(1, () => {
    if (!seal || !isIntact(seal, body, key)) throw new Error('a callback that is not signed')
    return Aes.AesGcm.decrypt(resource.ciphertext, keys.apiV3Key, resource.nonce, resource.associated_data)
  })
}
