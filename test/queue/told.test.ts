import { THURSDAY, openClinic } from '../support/clinic'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'
import { at, sentTo } from './day'

let hospital: TestHospital
beforeEach(() => {
  hospital = openTestHospital()
})
afterEach(() => hospital.close())

test('who booked for the patient hears that he is called, until the patient takes the grant back', async () => {
  const { patient, relative, grant } = await relativeOf(hospital, ['booking'])
  const clinic = await openClinic(hospital.store)
  const { patientId } = patient
  const slotId = clinic.slotAt('09:00', THURSDAY)
  const { appointmentId } = await relative.api.booking.reserve({ slotId, patientId })
  await hospital.runJobs()
  hospital.setNow(at('08:50'))
  const doctor = await hospital.staff('doctor', clinic.doctorId)
  const session = { sessionId: clinic.sessionOn() }
  await doctor.api.identity.confirmReception(session)
  await relative.api.queue.checkIn({ appointmentId, code: (await doctor.api.queue.getClinicCode(session)).code })
  await doctor.api.queue.callNext(session)
  await hospital.runJobs()
  const heard = () => [patient, relative].map((person) => sentTo(hospital, person, 'queue.called').length)
  expect(heard()).toEqual([1, 1])
  await patient.api.identity.revokeGrant({ grantId: grant.id })
  await doctor.api.queue.callAgain(session)
  await hospital.runJobs()
  expect(heard()).toEqual([2, 1])
})
