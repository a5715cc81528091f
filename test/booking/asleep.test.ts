import { slots } from '../../cloudfunctions/booking/collections'
import { AroundStore } from '../../cloudfunctions/kernel/around-store'
import type { Collection, Entity } from '../../cloudfunctions/kernel/store'
import { audit } from '../support/audit'
import { THURSDAY, openClinic } from '../support/clinic'
import { openTestHospital } from '../support/hospital'

/** Falls asleep before it looks at one slot, once. */
class SleepyStore extends AroundStore {
  private asleepAt: string | null = null
  private wakeUp = () => {}
  private fellAsleep = () => {}

  /** @returns when somebody fell asleep. */
  sleepAt(slotId: string) {
    this.asleepAt = slotId
    return new Promise<void>((resolve) => (this.fellAsleep = resolve))
  }

  wake() {
    this.wakeUp()
  }

  override async get<T extends Entity>(collection: Collection<T>, id: string) {
    if (collection.name === slots.name && id === this.asleepAt) {
      this.asleepAt = null
      this.fellAsleep()
      await new Promise<void>((resolve) => (this.wakeUp = resolve))
    }
    return super.get(collection, id)
  }
}

test('a phone that falls asleep while it moves a visit does not give away the place to which the visit came back', async () => {
  let sleepy: SleepyStore | undefined
  const hospital = openTestHospital({ wrap: (store) => (sleepy = new SleepyStore(store)) })
  try {
    const clinic = await openClinic(hospital.store, { dates: [THURSDAY] })
    const wang = await hospital.patient('王小明')
    const slotId = clinic.slotAt('09:00')
    const { appointmentId } = await wang.api.booking.reserve({ slotId, patientId: wang.patientId })
    const move = (clock: string) => wang.api.booking.reschedule({ appointmentId, slotId: clinic.slotAt(clock) })

    const asleep = sleepy?.sleepAt(slotId)
    const slow = move('09:15')
    await asleep
    await move('09:30')
    await move('09:00')
    sleepy?.wake()
    await slow.catch(() => undefined)

    expect((await hospital.store.get(slots, slotId))?.places).toEqual([
      expect.objectContaining({ holder: appointmentId }),
    ])
    expect(await audit(hospital.store)).toEqual([])
  } finally {
    hospital.close()
  }
})
