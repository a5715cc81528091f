import { tellings } from '../../cloudfunctions/triage/collections'
import { openDepartments } from '../summary/departments'
import { openTestHospital } from '../support/hospital'

const TELLING = {
  text: '胸闷三天，爬楼更明显',
  answers: [{ question: '出冷汗吗？', answer: '没有' }],
  severity: 'moderate' as const,
}

const open = async () => {
  const hospital = openTestHospital()
  const { patient, heart } = await openDepartments(hospital)
  const linesOfDoctor = async () => {
    const { sections } = await heart.doctor.api.summary.getSummary({ appointmentId: heart.appointmentId })
    return sections.find(({ name }) => name === 'triage')?.lines.map(({ text }) => text) ?? []
  }
  return { hospital, patient, linesOfDoctor }
}

test('the doctor reads what the patient told before he came', async () => {
  const { hospital, patient, linesOfDoctor } = await open()
  expect(await linesOfDoctor()).toEqual([])
  await patient.api.triage.keep({ patientId: patient.patientId, ...TELLING })
  expect(await linesOfDoctor()).toEqual(['胸闷三天，爬楼更明显（中）；出冷汗吗？没有'])
  hospital.close()
})

test('after 14 days it is forgotten', async () => {
  const { hospital, patient } = await open()
  await patient.api.triage.keep({ patientId: patient.patientId, ...TELLING })
  hospital.passMinutes(13 * 24 * 60)
  await hospital.runJobs()
  expect(await hospital.store.find(tellings, {})).toHaveLength(1)
  hospital.passMinutes(24 * 60 + 1)
  await hospital.runJobs()
  expect(await hospital.store.find(tellings, {})).toEqual([])
  hospital.close()
})

test('nobody tells for a stranger', async () => {
  const { hospital, patient } = await open()
  const stranger = await hospital.patient('旁人')
  const foreign = { patientId: patient.patientId, ...TELLING }
  await expect(stranger.api.triage.keep(foreign)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await hospital.store.find(tellings, {})).toEqual([])
  hospital.close()
})
