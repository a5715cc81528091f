import fc from 'fast-check'
import { audit } from '../support/audit'
import { openTestHospital } from '../support/hospital'
import { type Move, PEOPLE, PLACES, openPool } from './pool'

/** Raise it with HISTORIES to look for longer. */
const RUNS = Math.ceil(Number(process.env['HISTORIES'] ?? 600) / 50)

const histories = fc.array(
  fc.tuple(
    fc.constantFrom<Move>('take', 'take', 'take', 'take', 'cancel', 'decline', 'move', 'later'),
    fc.nat({ max: PEOPLE - 1 }),
    fc.nat({ max: PLACES.length - 1 }),
  ),
  { minLength: 5, maxLength: 25 },
)

test('whatever people do, no green place is given twice and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const hospital = openTestHospital()
      try {
        const pool = await openPool(hospital)
        for (const [move, who, place] of history) {
          await pool.moves[move](who, place)
          const { held, expected } = await pool.standing()
          expect(held).toEqual(expected)
        }
        expect(await audit(hospital.store)).toEqual([])
      } finally {
        hospital.close()
      }
    }),
    { numRuns: RUNS },
  )
}, 120_000)
