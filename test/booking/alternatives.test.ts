import { type Chance, type Peer, pick, ranked } from '../../cloudfunctions/booking/alternatives'

const AT = '2026-11-26T01:00:00.000Z'

const peer = (id: string, changes: Partial<Peer> = {}): Peer => ({
  ...{ id, title: 'attending', departmentId: 'dcard', illnesses: ['高血压'], ratingPercent: 95 },
  ...changes,
})
const own = peer('own')

const chance = (doctor: Peer, startsAt = AT): Chance => ({ doctor, slotId: `${doctor.id}-${startsAt}`, startsAt })

const order = (...chances: Chance[]) => ranked(own, AT, chances).map(({ doctor }) => doctor.id)

test('the same department comes before a better fit elsewhere', () => {
  const far = chance(peer('here', { title: 'chief', ratingPercent: 80 }), '2026-12-01T01:00:00.000Z')
  expect(order(chance(peer('there', { departmentId: 'dother' })), far)).toEqual(['here', 'there'])
})

test('the same title comes before another, on the same day', () => {
  expect(order(chance(peer('young', { title: 'resident' })), chance(peer('like')))).toEqual(['like', 'young'])
})

test('a rating as good comes before a worse one, and a better one is no worse', () => {
  const chances = [chance(peer('worse', { ratingPercent: 85 })), chance(peer('better', { ratingPercent: 99 }))]
  expect(order(...chances)).toEqual(['better', 'worse'])
})

test('a doctor whom nobody rated stands behind one who is known to be good', () => {
  expect(order(chance(peer('new', { ratingPercent: null })), chance(peer('known')))).toEqual(['known', 'new'])
})

test('sooner or later counts alike: the nearest to the promised time comes first', () => {
  const before = chance(peer('before'), '2026-11-25T01:00:00.000Z')
  const after = chance(peer('after'), '2026-11-28T01:00:00.000Z')
  expect(order(after, before)).toEqual(['before', 'after'])
})

test('who treats the same stands before who does not', () => {
  expect(order(chance(peer('other', { illnesses: [] })), chance(peer('same')))).toEqual(['same', 'other'])
})

test('three at most, of three doctors while there are so many', () => {
  const [a, b, c] = [peer('a'), peer('b'), peer('c')]
  const later = '2026-11-26T02:00:00.000Z'
  const chances = [chance(a), chance(a, later), chance(b), chance(c), chance(c, later)]
  expect(pick(chances).map(({ slotId }) => slotId)).toEqual([`a-${AT}`, `b-${AT}`, `c-${AT}`])
  expect(pick(chances.slice(0, 3)).map(({ slotId }) => slotId)).toEqual([`a-${AT}`, `a-${later}`, `b-${AT}`])
})
