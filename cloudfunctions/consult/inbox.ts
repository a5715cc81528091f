import type { InboxRow } from '@xinglin/types/consult-staff'
import type { Content } from '@xinglin/types/consult-talk'
import type { Store } from '../kernel/store'
import { ageOn, dayOf } from '../kernel/time'
import { type Consult, consults, messages } from './collections'
import { UNDER_WAY } from './state'
import { consultViews } from './view'

const MOST = 200

const PREVIEWS: Record<Exclude<Content['kind'], 'text' | 'event'>, string> = {
  ...{ picture: '[图片]', voice: '[语音]', document: '[文件]', marks: '[图片标注]', plan: '[方案]' },
}

const previewOf = (content: Content) =>
  content.kind === 'text' || content.kind === 'event' ? content.text : PREVIEWS[content.kind]

/** The last thing that the patient said: in the thread, or else in what he filled in. */
const lastWordOf = async (store: Store, { id, head, intake, lastSeq }: Consult): Promise<string> => {
  if (head?.from === 'patient') return previewOf(head.content)
  const order = { field: 'seq' as const, direction: 'desc' as const }
  const [last] = lastSeq ? await store.find(messages, { consultId: id, from: 'patient' }, { order, limit: 1 }) : []
  return last ? previewOf(last.content) : (intake?.complaint ?? '')
}

export const rowsOf = async (store: Store, found: readonly Consult[], now: string): Promise<InboxRow[]> => {
  const [views, previews] = await Promise.all([
    consultViews(store, found, 'doctor', now),
    Promise.all(found.map((each) => lastWordOf(store, each))),
  ])
  return views.map((consult, i) => ({ consult, preview: previews[i] ?? '', lastAt: found[i]?.lastAt ?? now }))
}

/** Alarms, then by the time that is left, then what was answered, the latest word first. */
const placeOf = ({ alarm, answerBy, lastAt }: Consult) => ({
  group: alarm && answerBy ? 0 : answerBy ? 1 : alarm ? 2 : 3,
  ...{ answerBy: answerBy ?? '', lastAt },
})

export const byUrgency = (a: Consult, b: Consult): number => {
  const [one, other] = [placeOf(a), placeOf(b)]
  if (one.group !== other.group) return one.group - other.group
  if (one.answerBy !== other.answerBy) return one.answerBy < other.answerBy ? -1 : 1
  if (one.lastAt !== other.lastAt) return one.lastAt > other.lastAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

export const inboxOf = async (store: Store, doctorId: string): Promise<Consult[]> => {
  const found = await store.find(consults, { doctorId, state: { $in: UNDER_WAY } }, { limit: MOST })
  return found.sort(byUrgency)
}

/** Emergencies that ring with this doctor now. */
export const ringsOf = async (store: Store, doctorId: string, now: string) => {
  const ringing = await store.find(consults, { state: 'paid', line: 'emergency' }, { limit: MOST })
  return ringing.flatMap(({ id, ring, patientSex, patientBirthDate, intake, answerBy, createdAt }) =>
    ring?.doctorId === doctorId && ring.until > now && answerBy
      ? [
          {
            ...{ consultId: id, sex: patientSex, age: Math.max(0, ageOn(patientBirthDate, dayOf(createdAt))) },
            ...{ complaint: intake?.complaint ?? '', until: ring.until, answerBy },
          },
        ]
      : [],
  )
}
