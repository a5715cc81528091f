import fc from 'fast-check'
import { type Insured, personKey } from '../../local/sandbox/insurance/people'
import { classOf, workOut } from '../../local/sandbox/insurance/working-out'
import { COVERED, PARTLY } from './bureau'

const fen = fc.integer({ min: 0, max: 5_000_000 })
const line = fc.record({
  lineNo: fc.string(),
  itemClass: fc.constantFrom('01' as const, '02' as const, '03' as const),
  amountFen: fen,
})
const left = fc.record({ deductibleFen: fen, accountFen: fen, poolFen: fen, capFen: fen })
const visit = fc.record({ visitKind: fc.constantFrom('11', '12', '14'), useAccount: fc.boolean() })
const person = (fundPercent: number): Insured => ({
  ...{ id: personKey('1'), personNo: '1', kind: '310', inForce: true, fundPercent },
  ...{ accountFen: 0, poolFen: 0, deductibleFen: 0, capFen: 0 },
})

test('whatever is billed, the parts add up, nobody pays less than nothing, and no purse gives more than it has', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1 }),
      visit,
      left,
      fc.integer({ min: 0, max: 80 }),
      (lines, how, has, part) => {
        const worked = workOut({ lines, ...how }, person(part), has)
        const { totalFen, fundFen, accountFen, mutualAidFen, otherFen, ownFen, fullyOwnFen } = worked
        expect(fundFen + accountFen + mutualAidFen + otherFen + ownFen).toBe(totalFen)
        expect(totalFen).toBe(lines.reduce((sum, { amountFen }) => sum + amountFen, 0))
        expect(Math.min(fundFen, accountFen, mutualAidFen, ownFen)).toBeGreaterThanOrEqual(0)
        expect(ownFen).toBeGreaterThanOrEqual(fullyOwnFen)
        expect(fundFen <= has.capFen && accountFen <= has.accountFen && mutualAidFen <= has.poolFen).toBe(true)
        expect(worked.fullyOwnFen + worked.firstOwnFen + worked.coveredFen).toBe(totalFen)
      },
    ),
  )
})

test('an item has one class, and without a code it is not covered', () => {
  expect([classOf(COVERED), classOf(PARTLY), classOf('')]).toEqual(['01', '02', '03'])
})
