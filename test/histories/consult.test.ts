import * as fc from 'fast-check'
import { ConsultPlay } from './consult-play'
import { history } from './consult-steps'
import { type ConsultWorld, openConsultWorld } from './consult-world'

const EACH_HOSPITAL = 15

/** @param runs how many; @param seed so that a failing one can be played again. */
const playAll = async (runs: number, seed: number) => {
  let world: ConsultWorld | undefined
  let count = 0
  const property = fc.asyncProperty(history, async (taken) => {
    if (count % EACH_HOSPITAL === 0 || !world) {
      world?.close()
      world = await openConsultWorld()
    }
    count += 1
    await new ConsultPlay(world, String(count)).run(taken)
  })
  try {
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env['SHRINK'] !== '1' })
  } finally {
    world?.close()
  }
  return count
}

test('random consults: nothing said is lost or doubled, both sides read the same, and a doctor who was silent keeps no money', async () => {
  const runs = Number(process.env['HISTORIES'] ?? 60)
  expect(await playAll(runs, 20261127)).toBeGreaterThanOrEqual(runs)
}, 600_000)

test('an emergency whose five minutes are over cannot be taken any more, though it still rings', async () => {
  const world = await openConsultWorld()
  const takes = [0, 1].map((by) => ({ kind: 'takeRing' as const, c: 0, by, dies: 0, lost: false }))
  try {
    await new ConsultPlay(world, 'late').run({
      begins: [{ kind: 'advice', line: 'emergency', upTo: 'paid' }],
      steps: [
        { kind: 'wait', minutes: 4.5, jobs: true },
        { kind: 'wait', minutes: 0.75, jobs: false },
        ...takes,
        { kind: 'wait', minutes: 0, jobs: true },
      ],
    })
    expect(world.rails.keptBy('wechat')).toBe(0)
  } finally {
    world.close()
  }
})
