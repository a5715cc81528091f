import * as fc from 'fast-check'
import { faultsIn } from './community-check'
import { CommunityPlay, history } from './community-play'

const RUNS = Number(process.env['HISTORIES'] ?? 25)

test('random talk: numbers equal a recount, nothing hidden or erased is shown anywhere, the blocked are not seen, and no one outlives his leaving', async () => {
  const property = fc.asyncProperty(history, async (taken) => {
    const play = new CommunityPlay()
    try {
      await play.open()
      for (const step of taken) await play.take(step)
      await play.settle()
      expect(await faultsIn(play)).toEqual([])
    } finally {
      play.hospital.close()
    }
  })
  await fc.assert(property, {
    numRuns: RUNS,
    seed: 20261123,
    endOnFailure: process.env['SHRINK'] !== '1',
  })
}, 600_000)
