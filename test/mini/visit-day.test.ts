import { bookDay, doctorAtWork } from '../support/visit-day'
import type { Ask } from '../support/visits'
import { type Gateway, type MiniApp, bootApp, openGateway } from './host'

let gateway: Gateway
let app: MiniApp
let ask: Ask
let session: { token: string }
beforeAll(async () => {
  gateway = await openGateway({ clock: true })
  ask = async (operation, input, token) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    return (await gateway.post(`/api/${operation.replace('.', '/')}`, input, headers)).data as Record<string, unknown>
  }
  session = (await gateway.post('/api/identity/signInDemo', { name: '王小明' })).data as typeof session
  app = bootApp('patient', gateway, session)
})
afterAll(() => {
  jest.restoreAllMocks()
  gateway.stop()
})

/** The same time for the hospital and for the phone; it goes on from there. */
const setNow = (at: string) => {
  jest.restoreAllMocks()
  const now = Date.now.bind(Date)
  const ahead = Date.parse(at) - now()
  gateway.setAhead(ahead)
  jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead)
}

test('the compiled pages scan the code at the door, show the queue, and tremble once when it is his turn', async () => {
  const day = await bookDay(ask, ['赵大海', '王小明'])
  const [zhao, wang] = day.guests
  if (!zhao || !wang) throw new Error('two have booked')
  setNow(day.after(-20))
  const doctor = await doctorAtWork(ask, day.sessionId)
  await ask('queue.checkIn', { appointmentId: zhao.appointmentId }, zhao.token)
  const code = await doctor.code()
  const trembled = jest.fn(({ success }: { success?: () => void }) => success?.())
  const { wx } = globalThis as unknown as { wx: object }
  Object.assign(wx, {
    scanCode: ({ success }: { success: (scanned: object) => void }) => success({ result: code }),
    vibrateLong: trembled,
  })

  const appointmentId = wang.appointmentId
  const checkIn = await app.open('queue/check-in/index', { appointmentId })
  await checkIn.waitFor('到了诊室门口就报到')
  await checkIn.tap('.button', '扫签到码报到')
  await checkIn.leadsTo(`/queue/board/index?appointmentId=${appointmentId}`)

  const board = await app.open('queue/board/index', { appointmentId })
  await board.waitFor('我的号2 号')
  await board.tap('.button', '暂时离开')
  await board.waitFor('离开久了要往后排')
  await board.tap('.button', '我回来了')
  await board.waitFor('我的号2 号')
  for (const move of [doctor.callNext, doctor.finish, doctor.callNext]) await move()
  await board.waitFor('请进诊室')
  expect(board.text()).toContain('2 号')
  expect(trembled).toHaveBeenCalledTimes(1)
})
