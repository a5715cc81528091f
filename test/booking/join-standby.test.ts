import { slots, standbys } from '../../cloudfunctions/booking/collections'
import type { Store } from '../../cloudfunctions/kernel/store'
import { audit } from '../support/audit'
import { THURSDAY, openClinic } from '../support/clinic'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { entryOf, fullClinic } from '../support/standby'

let hospital: TestHospital
let fuse: Fuse
/** What happens just before an entry is written into the list. */
let meanwhile: (() => Promise<unknown>) | null
const open = () => {
  fuse = newFuse()
  meanwhile = null
  const eventful = (store: Store): Store => ({
    get: (...args) => store.get(...args),
    getMany: (...args) => store.getMany(...args),
    find: (...args) => store.find(...args),
    remove: (...args) => store.remove(...args),
    updateIf: (...args) => store.updateIf(...args),
    insert: async (into, document) => {
      const happening = into.name === standbys.name ? meanwhile : null
      if (happening) meanwhile = null
      await happening?.()
      return store.insert(into, document)
    },
  })
  hospital = openTestHospital({ wrap: (store) => eventful(failingStore(store, fuse)) })
}
beforeEach(open)
afterEach(() => hospital.close())

test('while there are free places waiting is not needed, and it says which are free', async () => {
  const clinic = await openClinic(hospital.store)
  const zhao = await hospital.patient('赵大海')
  const joining = zhao.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  await expect(joining).rejects.toMatchObject({
    code: 'STANDBY_NOT_NEEDED',
    data: { nearest: [{ slotId: clinic.slotAt('09:00'), remaining: 1 }, expect.anything(), expect.anything()] },
  })
})

test('free places that are over or closed do not count', async () => {
  const clinic = await openClinic(hospital.store, { endsAt: '09:30' })
  const operator = await hospital.staff('operator')
  await operator.api.booking.closeSlot({ slotId: clinic.slotAt('09:15'), closed: true })
  hospital.setNow('2026-11-26T01:00:00.000Z')
  const zhao = await hospital.patient('赵大海')
  const joining = zhao.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: zhao.patientId })
  await expect(joining).resolves.toMatchObject({ status: 'waiting', position: 1 })
})

test('nobody waits twice for one clinic, not even with two taps at once', async () => {
  const { clinic } = await fullClinic(hospital, [])
  const zhao = await hospital.patient('赵大海')
  const wish = { sessionId: clinic.sessionOn(), patientId: zhao.patientId }
  const { id: standbyId } = await zhao.api.booking.joinStandby(wish)
  hospital.passMinutes(1)
  const again = zhao.api.booking.joinStandby(wish)
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_ON_STANDBY', data: { standbyId } })
  const sun = await hospital.patient('孙丽')
  await Promise.allSettled([1, 2, 3].map(() => sun.api.booking.joinStandby({ ...wish, patientId: sun.patientId })))
  expect((await sun.api.booking.listStandbys({})).standbys).toMatchObject([{ position: 2 }])
})

test('who has an appointment with that doctor on that day does not wait for him', async () => {
  const { clinic, holders } = await fullClinic(hospital, [])
  const [wang] = holders
  const joining = wang?.api.booking.joinStandby({ sessionId: clinic.sessionOn(), patientId: wang.patientId })
  await expect(joining).rejects.toMatchObject({
    code: 'ALREADY_BOOKED',
    data: { appointmentId: wang?.appointmentId },
  })
})

test('who books the doctor’s day by himself no longer waits for it', async () => {
  const { clinic, cancel, queue } = await fullClinic(hospital, ['赵大海', '孙丽'])
  await cancel()
  const operator = await hospital.staff('operator')
  const slot = clinic.slotAt('09:00')
  await operator.api.booking.setCapacity({ slotId: slot, capacity: 3 })
  const [zhao, sun] = queue
  if (!zhao || !sun) throw new Error('nobody waits')
  await zhao.api.booking.reserve({ slotId: slot, patientId: zhao.patientId })
  await hospital.runJobs()
  expect(await entryOf(zhao)).toBeUndefined()
  expect(await entryOf(sun)).toMatchObject({ status: 'offered' })
  expect(await audit(hospital.store)).toEqual([])
})

test('five lists are the most', async () => {
  const zhao = await hospital.patient('赵大海')
  const wang = await hospital.patient('王小明')
  const operator = await hospital.staff('operator')
  const joins: (() => Promise<unknown>)[] = []
  for (let i = 0; i < 6; i += 1) {
    const clinic = await openClinic(hospital.store, { doctorId: `doc${i}`, endsAt: '09:15', capacity: 1 })
    await operator.api.booking.setCapacity({ slotId: clinic.slotAt('09:00'), capacity: 0 })
    const wish = { sessionId: clinic.sessionOn(), patientId: zhao.patientId }
    joins.push(() => zhao.api.booking.joinStandby(wish))
  }
  for (const join of joins.slice(0, 5)) await join()
  await expect(joins[5]?.()).rejects.toMatchObject({ code: 'TOO_MANY_STANDBYS', data: { limit: 5 } })
  const { standbys: mine } = await zhao.api.booking.listStandbys({})
  expect(mine).toHaveLength(5)
  await zhao.api.booking.leaveStandby({ standbyId: mine[0]?.id ?? '' })
  await expect(joins[5]?.()).resolves.toMatchObject({ status: 'waiting' })
  expect((await wang.api.booking.listStandbys({})).standbys).toEqual([])
})

test('a clinic that is over or not yet released has no list, and one that does not exist is not found', async () => {
  const zhao = await hospital.patient('赵大海')
  const far = await openClinic(hospital.store, { doctorId: 'doc2', dates: ['2026-12-10'] })
  const join = (sessionId: string) => zhao.api.booking.joinStandby({ sessionId, patientId: zhao.patientId })
  await expect(join(far.sessionOn())).rejects.toMatchObject({ code: 'STANDBY_CLOSED' })
  const { clinic } = await fullClinic(hospital, [])
  hospital.setNow('2026-11-26T01:15:00.000Z')
  await expect(join(clinic.sessionOn(THURSDAY))).rejects.toMatchObject({ code: 'STANDBY_CLOSED' })
  await expect(join('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a stranger can neither accept nor leave for another', async () => {
  const { queue, cancel } = await fullClinic(hospital, ['赵大海'])
  await cancel()
  const sun = await hospital.patient('孙丽')
  const his = { standbyId: queue[0]?.standbyId ?? '' }
  await expect(sun.api.booking.acceptStandby(his)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(sun.api.booking.leaveStandby(his)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a place that becomes free just while somebody joins is offered to him', async () => {
  const { clinic, cancel } = await fullClinic(hospital, [])
  const zhao = await hospital.patient('赵大海')
  meanwhile = () => cancel()
  const wish = { sessionId: clinic.sessionOn(), patientId: zhao.patientId }
  expect(await zhao.api.booking.joinStandby(wish)).toMatchObject({ status: 'offered' })
  expect(await audit(hospital.store)).toEqual([])
})

test('the same, and a crash at any write after it', async () => {
  for (const n of [1, 2, 3, 4]) {
    const { clinic, cancel } = await fullClinic(hospital, [])
    const zhao = await hospital.patient('赵大海')
    meanwhile = async () => {
      await cancel()
      blowAt(fuse, n)
    }
    const wish = { sessionId: clinic.sessionOn(), patientId: zhao.patientId }
    await zhao.call('booking.joinStandby', wish, 'tap').catch(() => undefined)
    expect(fuse.blown).toBe(true)
    mend(fuse)
    hospital.passMinutes(2)
    await hospital.runJobs()
    const free = (await hospital.store.get(slots, clinic.slotAt('09:00')))?.free
    const faults = await audit(hospital.store)
    expect({ n, faults, free, status: (await entryOf(zhao))?.status }).toEqual({
      ...{ n, faults: [] },
      ...(n === 1 ? { free: 1, status: undefined } : { free: 0, status: 'offered' }),
    })
    hospital.close()
    open()
  }
})
