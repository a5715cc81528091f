import { type Message, duties } from '../../../cloudfunctions/consult/collections'
import type { Store } from '../../../cloudfunctions/kernel/store'
import { PICTURE } from '../../support/attachments'
import { STANDS, intakeOf, layConsult, openPractice, putOnDuty } from '../../support/consults'
import { visitAt } from '../../support/evidence'

const NOW = '2026-11-25T00:50:00.000Z'

/** Consults of the owner in each state; two of each that a command can use up. */
export const CONSULTS = {
  ...{ draft: 'consult-draft', ready: 'consult-ready', waiting: 'consult-waiting', waitingToo: 'consult-waiting-2' },
  ...{
    open: 'consult-open',
    openToo: 'consult-open-2',
    answered: 'consult-answered',
    answeredToo: 'consult-answered-2',
  },
  ...{
    ended: 'consult-ended',
    endedToo: 'consult-ended-2',
    ringing: 'consult-ringing',
    ringingToo: 'consult-ringing-2',
  },
}
export const EVIDENCE = { first: 'evidence-1', second: 'evidence-2' }
export const PAST_VISITS = ['visit-past-1', 'visit-past-2'] as const
export const DUTIES = { first: 'duty-1', second: 'duty-2' }

const papers = [
  {
    id: EVIDENCE.first,
    kind: 'visit' as const,
    attachment: null,
    appointmentId: 'visit-1',
    about: '10月8日 心血管内科 林静',
  },
  {
    id: EVIDENCE.second,
    kind: 'visit' as const,
    attachment: null,
    appointmentId: 'visit-2',
    about: '9月1日 心血管内科 林静',
  },
]

/** The doctor's first word, not copied among the messages yet. */
const wordOf = (consultId: string, text: string): Message => ({
  ...{ id: `${consultId}:1`, consultId, seq: 1, key: `${consultId}-word`, clientKey: 'word', from: 'doctor' },
  ...{ accountId: 'acc-doctor-doc1', name: '沈怀安', at: NOW, content: { kind: 'text', text }, alarm: null },
})

/** @param words health data that must never be seen where it does not belong. */
export const openConsults = async (store: Store, patientId: string, words: string) => {
  for (const doctorId of ['doc1', 'doc2', 'doc3', 'doc4']) await openPractice(store, doctorId, NOW)
  await putOnDuty(store, 'doc3', NOW)
  for (const [n, id] of Object.values(DUTIES).entries()) {
    const at = { startsAt: `2026-12-0${n + 1}T00:00:00.000Z`, endsAt: `2026-12-0${n + 1}T12:00:00.000Z` }
    await store.insert(duties, { id, doctorId: 'doc4', doctorName: 'doc4', departmentName: '心血管内科', ...at })
  }
  for (const id of PAST_VISITS) await visitAt(store, patientId, id)
  const intake = intakeOf({ complaint: words })
  const lay = (id: string, changes: object, doctorId: string | null = 'doc1') =>
    layConsult(store, { id, patientId, doctorId, now: NOW }, { intake, ...changes })
  await lay(CONSULTS.draft, { evidence: papers, kind: 'revisit' }, 'doc4')
  await lay(CONSULTS.ready, {}, 'doc2')
  for (const id of [CONSULTS.waiting, CONSULTS.waitingToo]) await lay(id, STANDS.waiting(NOW))
  for (const id of [CONSULTS.open, CONSULTS.openToo]) await lay(id, STANDS.open(NOW))
  for (const id of [CONSULTS.answered, CONSULTS.answeredToo])
    await lay(id, { ...STANDS.answered(NOW), attachments: [PICTURE], head: wordOf(id, words), lastSeq: 1 })
  for (const id of [CONSULTS.ended, CONSULTS.endedToo]) await lay(id, STANDS.ended(NOW))
  const ring = STANDS.ringing('2026-11-25T01:00:00.000Z', 'doc1')
  for (const id of [CONSULTS.ringing, CONSULTS.ringingToo]) await lay(id, ring, null)
}
