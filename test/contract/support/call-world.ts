import { uploads } from '../../../cloudfunctions/attachment/collections'
import { newCall } from '../../../cloudfunctions/consult/call'
import { calls, recordedParts } from '../../../cloudfunctions/consult/collections'
import { addMinutes } from '../../../cloudfunctions/kernel/time'
import { film } from '../../support/attachments'
import { STANDS, layConsult } from '../../support/consults'
import type { TestHospital } from '../../support/hospital'

/** The owner's consults that may be talked about by video: one is free, in one it rings, in two they talk. */
export const CALLS = {
  free: 'consult-call-free',
  rung: { consultId: 'consult-call-rung', callId: 'call-rung' },
  on: { consultId: 'consult-call-on', callId: 'call-on' },
  onToo: { consultId: 'consult-call-on-2', callId: 'call-on-2' },
} as const

/** Parts of a recording that the doctor's browser has brought. */
export const BROUGHT = { first: 'up-recording-1', second: 'up-recording-2' }

const bringPart = async ({ store, services }: TestHospital, id: string, accountId: string, now: string) => {
  const bytes = film(2)
  const dueAt = addMinutes(now, 600)
  await store.insert(uploads, { id, accountId, kind: 'recording', most: bytes.length, fileId: null, dueAt })
  await services.files.put(id, { contentType: 'application/octet-stream', bytes })
}

export const openCalls = async (hospital: TestHospital, patientId: string, doctor: string, now: string) => {
  const { store } = hospital
  const put = (id: string, callId: string | null) =>
    layConsult(store, { id, patientId, doctorId: 'doc1', now }, { ...STANDS.answered(now), callId })
  await put(CALLS.free, null)
  await put(CALLS.rung.consultId, CALLS.rung.callId)
  await store.insert(calls, newCall(CALLS.rung.callId, CALLS.rung.consultId, 'doctor', now))
  for (const { consultId, callId } of [CALLS.on, CALLS.onToo]) {
    await put(consultId, callId)
    await store.insert(calls, { ...newCall(callId, consultId, 'doctor', now), state: 'on', answeredAt: now })
  }
  await store.insert(recordedParts, {
    ...{ id: `${CALLS.on.callId}:both:1`, ...CALLS.on, side: 'both' as const, part: 1, uploadId: 'up-taken' },
    ...{ fileId: 'file-recording', contentType: 'video/webm', bytes: 1000, seconds: 20, at: now },
  })
  for (const id of Object.values(BROUGHT)) await bringPart(hospital, id, doctor, now)
}
