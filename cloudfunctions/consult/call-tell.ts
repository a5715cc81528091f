import type { Call, Consult } from './collections'
import { type Context, type Words, tellDoctor, tellPatient } from './told'

const wordsFor = ({ id, patientName, doctor }: Consult, { by }: Call): Words => ({
  kind: 'consult.call',
  title: by === 'doctor' ? `${doctor?.name ?? ''}医生邀请您视频` : `${patientName}请您视频`,
  body: `${patientName}的问诊：对方正在等您视频，一分钟内接听；错过了可以回拨。`,
  page: `/consult/call/index?consultId=${id}`,
})

/** A call rings for a minute only, so the other side is told at once. */
export const tellOfCall = async (consult: Consult, call: Call, context: Omit<Context, 'eventId'>) => {
  const words = wordsFor(consult, call)
  const told = { ...context, eventId: call.id }
  if (call.by === 'doctor') await tellPatient(consult, words, told)
  else await tellDoctor(consult.doctorId, consult, words, told)
}
