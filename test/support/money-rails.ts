import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Launch } from '@xinglin/types/launch'
import { SqliteStore } from '../../cloudfunctions/adapters/store/sqlite'
import { hospitalOrderNoOf } from '../../cloudfunctions/billing/order'
import { createCallbacks } from '../../cloudfunctions/callbacks'
import { insuredPerson } from '../../cloudfunctions/identity/public'
import { openSandboxes } from '../../local/sandbox/sandboxes'
import type { RailName } from '../../local/sandbox/world'
import { openClinic } from './clinic'
import { type TestHospital, WEDNESDAY_8AM, openTestHospital } from './hospital'
import { bookToPay } from './till'

/** A hospital in this process, and the sandboxes that speak the real rails' protocols; their clock may go wrong. */
export const openRealTill = async (skewMinutes = 0) => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-rails-'))
  const open: { hospital: TestHospital | null } = { hospital: null }
  const app = new Hono()
  const clock = () => open.hospital?.now() ?? WEDNESDAY_8AM
  const theirClock = () => clock() + skewMinutes * 60_000
  const sandboxes = await openSandboxes(folder, clock, (request) => app.fetch(request), theirClock)
  const bare = new SqliteStore(':memory:')
  const hospital = openTestHospital({ store: bare, rails: sandboxes.rails })
  open.hospital = hospital
  app.route('/callbacks', createCallbacks(hospital.services))
  const clinic = await openClinic(hospital.store, { capacity: 2 })
  const ask = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' }
    const response = await sandboxes.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await response.json()) as Record<string, unknown>
  }

  /** Books, and opens the order. */
  const visit = async (name = '王小明') => {
    const booked = await bookToPay({ hospital, clinic }, name)
    const { idNumber } = await insuredPerson(hospital.store, booked.person.patientId)
    const change = { kind: '310', inForce: true, accountFen: 100_000, poolFen: 0, deductibleFen: 0, fundPercent: 60 }
    await ask('/insurance/hooks/person', { idNumber, change })
    return booked
  }

  /** He agrees in the e-certificate, and the centre works out who pays what. */
  const quote = async ({ person, orderId }: Awaited<ReturnType<typeof visit>>) => {
    await person.api.billing.openInsuranceDoor({ orderId, wallet: 'wechat' })
    const requestNo = hospitalOrderNoOf(orderId, 1)
    const { answer } = await ask('/insurance/hooks/answer', { requestNo, agrees: true })
    const { authCode, payAuthNo } = answer as { authCode: string; payAuthNo: string }
    const wish = { orderId, wallet: 'wechat' as const, code: authCode, location: '121.47,31.23', useAccount: false }
    return { order: await person.api.billing.quoteInsurance(wish), payAuthNo }
  }

  const atWallet = (launch: Launch | null, outcome: string) =>
    launch?.kind === 'alipay-trade'
      ? ask('/alipay/client/pay', { tradeNO: launch.tradeNo, outcome })
      : ask('/wechat-pay/client/pay', { launch, outcome })

  const setMood = (rail: RailName, mood: object) => ask(`/${rail}/hooks/mood`, mood)

  /** Callbacks that are due are brought, and the hospital does what follows. */
  const settle = async () => {
    await sandboxes.tick()
    await hospital.runJobs()
  }

  const later = async (minutes: number, steps = 1) => {
    for (let i = 0; i < steps; i += 1) {
      hospital.passMinutes(minutes)
      await settle()
    }
  }

  const statusOf = async ({ person, appointmentId }: Awaited<ReturnType<typeof visit>>) =>
    (await person.api.booking.getAppointment({ appointmentId })).status

  const close = async () => {
    await sandboxes.close()
    hospital.close()
    bare.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { hospital, bare, sandboxes, visit, quote, atWallet, setMood, settle, later, statusOf, close }
}

export type RealTill = Awaited<ReturnType<typeof openRealTill>>
