import { targetOf } from '@/display/address'
import { pagesOf } from '@/display/hall/pages'
import { onTheWall, quietWords } from '@/display/hall/today'
import { roomToday } from '@/display/room/today'
import { clinicWith } from './clinics'

const morning = clinicWith({ sessionId: 'morning' })
const afternoon = clinicWith({ sessionId: 'afternoon', startsAt: '2026-11-26T06:00:00.000Z', state: 'coming' })
const idsOf = (clinics: readonly { sessionId: string }[]) => clinics.map(({ sessionId }) => sessionId)

test('the door shows the clinic that runs, and says who comes after it', () => {
  const { current, later } = roomToday([morning, afternoon])
  expect([idsOf(current), idsOf(later)]).toEqual([['morning'], ['afternoon']])
})

test('a morning that runs over stays at the door while the afternoon checks in', () => {
  const { current, later } = roomToday([morning, { ...afternoon, state: 'open' }])
  expect([idsOf(current), idsOf(later)]).toEqual([['morning'], ['afternoon']])
})

test('between clinics the door shows the next one', () => {
  expect(idsOf(roomToday([{ ...morning, state: 'over' }, afternoon]).current)).toEqual(['afternoon'])
  expect(roomToday([{ ...morning, state: 'over' }])).toEqual({ current: [], later: [] })
})

test('a stopped clinic is said at the door in its time, and the next one below', () => {
  const { current, later } = roomToday([{ ...morning, state: 'stopped' }, afternoon])
  expect([idsOf(current), idsOf(later)]).toEqual([['morning'], ['afternoon']])
  const early = roomToday([morning, { ...afternoon, state: 'stopped' }])
  expect([idsOf(early.current), idsOf(early.later)]).toEqual([['morning'], ['afternoon']])
})

test('two doctors at once in one room both have their turn', () => {
  const other = clinicWith({ sessionId: 'other' })
  expect(idsOf(roomToday([morning, other]).current)).toEqual(['morning', 'other'])
})

test('an empty hall says whether the day is still to come, pauses or is over', () => {
  expect(quietWords([afternoon])).toEqual({
    title: '今天的门诊还没有开始',
    hint: '14:00 开诊，开诊前一小时起可以报到',
  })
  expect(quietWords([{ ...morning, state: 'over' }, afternoon]).title).toBe('这一场门诊已经结束')
  expect(quietWords([{ ...morning, state: 'over' }]).title).toBe('今天的门诊已经结束')
  expect(quietWords([]).title).toBe('今天没有门诊')
  expect(idsOf(onTheWall([morning, afternoon]))).toEqual(['morning'])
})

test('more rooms than fit are shared out evenly over pages', () => {
  expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 6)).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7],
  ])
  expect(pagesOf([1, 2], 6)).toEqual([[1, 2]])
  expect(pagesOf([1, 2], 0)).toEqual([[1], [2]])
})

test('the address says what a screen shows', () => {
  expect(targetOf('/display/hall/dcard')).toEqual({ kind: 'hall', departmentId: 'dcard' })
  expect(targetOf(`/display/room/${encodeURIComponent('门诊楼 3 楼 302 诊室')}/`)).toEqual({
    kind: 'room',
    place: '门诊楼 3 楼 302 诊室',
  })
  expect(targetOf('/display/doc1-20261126-morning')).toEqual({ kind: 'clinic', sessionId: 'doc1-20261126-morning' })
  for (const other of ['/display/', '/display/hall', '/display/room/%E9', '/display/a/b'])
    expect(targetOf(other)).toBeNull()
})
