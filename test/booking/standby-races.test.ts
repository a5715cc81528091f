import type { AnyCollection, Store } from '../../cloudfunctions/kernel/store'
import { audit } from '../support/audit'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { entryOf, fullClinic } from '../support/standby'

let hospital: TestHospital
/** What happens just before the next write on a slot. */
let meanwhile: (() => Promise<unknown>) | null = null

const interrupted = (store: Store): Store =>
  new Proxy(store, {
    get: (target, verb) => {
      const member = Reflect.get(target, verb) as unknown
      if (typeof member !== 'function') return member
      return async (collection: AnyCollection, ...rest: unknown[]) => {
        const run = meanwhile
        if (run && verb === 'updateIf' && collection.name === 'slots') {
          meanwhile = null
          await run()
        }
        return (member as (...args: unknown[]) => Promise<unknown>).call(target, collection, ...rest)
      }
    },
  })

beforeEach(() => {
  hospital = openTestHospital({ wrap: interrupted })
})
afterEach(() => hospital.close())

test('who joins the list while a place is on its way back is offered it', async () => {
  const { clinic, cancel } = await fullClinic(hospital, [])
  const zhao = await hospital.patient('赵大海')
  meanwhile = () => zhao.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  await cancel()
  expect(await entryOf(zhao)).toMatchObject({ status: 'offered', offer: { slotId: clinic.slotAt('09:00') } })
  expect(await audit(hospital.store)).toEqual([])
})

test('who joins the list while an operator adds a place is offered it', async () => {
  const { clinic } = await fullClinic(hospital, [])
  const zhao = await hospital.patient('赵大海')
  const operator = await hospital.staff('operator')
  meanwhile = () => zhao.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  await operator.api.booking.setCapacity({ slotId: clinic.slotAt('09:00'), capacity: 2 })
  expect(await entryOf(zhao)).toMatchObject({ status: 'offered', offer: { slotId: clinic.slotAt('09:00') } })
  expect(await audit(hospital.store)).toEqual([])
})
