import fc from 'fast-check'
import { LEVELS, LIMITS, earnedLevel, levelOf, weightOf } from '../../cloudfunctions/community/trust'

const NOW = '2026-11-25T01:00:00.000Z'
const deeds = fc.record({
  read: fc.nat(400),
  answers: fc.nat(120),
  liked: fc.nat(200),
  days: fc.nat(90),
  hidden: fc.nat(4),
})
const known = fc.record({ deeds, lastDay: fc.constantFrom('2026-11-25', '2026-08-01', '2026-01-01') })

/** The rule as it is written for members, read line by line. */
const byHand = ({ deeds: has, lastDay }: { deeds: Record<string, number>; lastDay: string }) => {
  const away = (Date.parse('2026-11-25') - Date.parse(lastDay)) / 86_400_000
  let level = 0
  for (const [n, { needs, mostHidden, withinDays }] of LEVELS.entries()) {
    const enough = Object.entries(needs).every(([what, need]) => (has[what] ?? 0) >= need)
    if (!enough || (has['hidden'] ?? 0) > mostHidden || away > withinDays) break
    level = n
  }
  return level
}

test('the level follows the rule, whatever somebody did', () => {
  fc.assert(fc.property(known, (member) => expect(earnedLevel(member, NOW)).toBe(byHand(member))))
})

test('more of anything good never costs a level, another hidden entry never gives one', () => {
  fc.assert(
    fc.property(
      known,
      fc.constantFrom(...(['read', 'answers', 'liked', 'days'] as const)),
      fc.nat(50),
      (member, what, more) => {
        const better = { ...member, deeds: { ...member.deeds, [what]: member.deeds[what] + more } }
        const worse = { ...member, deeds: { ...member.deeds, hidden: member.deeds.hidden + 1 } }
        expect(earnedLevel(better, NOW)).toBeGreaterThanOrEqual(earnedLevel(member, NOW))
        expect(earnedLevel(worse, NOW)).toBeLessThanOrEqual(earnedLevel(member, NOW))
      },
    ),
  )
})

test('staff have the highest level, and what staff set by hand stands', () => {
  const fresh = { deeds: { read: 0, answers: 0, liked: 0, days: 1, hidden: 0 }, lastDay: '2026-11-25' }
  const staff = { name: '宋禾', profession: 'nutritionist' as const, title: '营养师', doctorId: null }
  expect(levelOf({ ...fresh, lockedLevel: null, staff }, NOW)).toBe(4)
  expect(levelOf({ ...fresh, lockedLevel: 2, staff: null }, NOW)).toBe(2)
  expect(levelOf({ ...fresh, lockedLevel: null, staff: null }, NOW)).toBe(0)
})

test('who is trusted more may write more, and his report weighs more', () => {
  for (let level = 1; level < LIMITS.length; level += 1) {
    const [before, here] = [LIMITS[level - 1], LIMITS[level]]
    for (const what of ['posts', 'comments', 'pictures', 'links'] as const)
      expect(here?.[what]).toBeGreaterThan(before?.[what] ?? 0)
    expect(weightOf(level)).toBeGreaterThan(weightOf(level - 1))
  }
})
