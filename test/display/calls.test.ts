import { announcing, newCalls } from '@/display/call/calls'
import { spoken } from '@/display/call/voice'
import { roomName, wayTo } from '@/shared/room-name'
import { clinicWith } from './clinics'

const called = (number: number, calls = 1) => clinicWith({ called: { number, name: '王**', calls } })

test('who is called is announced once, and again when he is called again', () => {
  expect(newCalls([clinicWith()], [called(12)])).toMatchObject([{ number: 12, name: '王**', room: '302 诊室' }])
  expect(newCalls([called(12)], [called(12)])).toEqual([])
  expect(newCalls([called(12)], [called(12, 2)])).toHaveLength(1)
  expect(newCalls([called(12)], [called(13)])).toMatchObject([{ number: 13 }])
})

test('a screen that was just switched on announces nobody: it cannot know when that was', () => {
  expect(newCalls(null, [called(12)])).toEqual([])
})

test('the newest call is on top for 15 seconds, three at most, and nobody twice', () => {
  const callOf = (number: number, calls = 1) => newCalls([], [called(number, calls)])
  const one = announcing([], callOf(1), 0)
  const two = announcing(one, callOf(2), 5_000)
  expect(two.map(({ number }) => number)).toEqual([2, 1])
  expect(announcing(two, callOf(3), 16_000).map(({ number }) => number)).toEqual([3, 2])
  expect(announcing(two, callOf(1, 2), 6_000).map(({ number }) => number)).toEqual([1, 2])
  const many = [3, 4, 5].reduce((shown, number) => announcing(shown, callOf(number), 6_000), two)
  expect(many.map(({ number }) => number)).toEqual([5, 4, 3])
})

test('what is heard is the number and the room, never a name', () => {
  const [call] = newCalls([], [called(12)])
  expect(call && spoken(call)).toBe('请 12 号患者，到 302 诊室 就诊')
})

test('a room is called by what stands on its door', () => {
  expect(roomName('门诊楼 3 楼 C 区 352 诊室')).toBe('352 诊室')
  expect(roomName('门诊楼3楼302诊室')).toBe('302 诊室')
  expect(roomName('门诊楼 2 楼 B-12 号诊室')).toBe('B-12 诊室')
  expect(roomName('国际医疗部贵宾接待室')).toBe('国际医疗部贵宾接待室')
  expect(wayTo('门诊楼 3 楼 C 区 352 诊室')).toBe('门诊楼 3 楼 C 区')
})
