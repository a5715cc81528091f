import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Guest, at, openDayOf } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

const boardOf = async ({ api, appointmentId }: Guest) => {
  const board = await api.queue.getBoard({ appointmentId })
  if (!board.changed) throw new Error('no board')
  return board
}

test('the board says from when a wait is made good, and that it was', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  await day.checkIn(wang)
  expect((await boardOf(wang)).amends).toEqual({ from: at('09:45'), fen: 500, made: false })
  hospital.setNow(at('09:50'))
  await day.callNext()
  expect((await boardOf(wang)).amends).toEqual({ from: at('09:45'), fen: 500, made: true })
})

test('who comes after his quarter is promised half an hour from when he came', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  hospital.setNow(at('09:20'))
  await day.checkIn(wang)
  expect((await boardOf(wang)).amends.from).toBe(at('09:50'))
})

test('when the clinic ended while somebody waited, his board says so', async () => {
  const day = await openDayOf(hospital, '王小明')
  const [wang] = day.guests
  await day.checkIn(wang)
  expect((await boardOf(wang)).over).toBe(false)
  // Ten minutes at a time, as the timer looks again; nobody calls him any more.
  for (let minutes = 0; minutes <= 360; minutes += 1) {
    hospital.passMinutes(1)
    await hospital.runJobs()
  }
  expect(await boardOf(wang)).toMatchObject({ state: 'waiting', over: true, amends: { made: true } })
})
