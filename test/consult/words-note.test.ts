import fc from 'fast-check'
import type { Note } from '@xinglin/types/consult-staff'
import { consults } from '../../cloudfunctions/consult/collections'
import { complaintLine } from '../../cloudfunctions/consult/note-draft'
import { CONSULT, PLAN, inReVisit } from './words-world'

const one = { consultId: CONSULT }
const NOTE: Note = {
  ...{ complaint: '头晕三天', present: '三天前起头晕。', history: '高血压五年。', allergies: '青霉素。' },
  ...{ diagnosis: '高血压病 2 级', advice: '继续原来的药，一周后复诊。' },
}

test.each([
  ['医生您好，我最近总是头晕，站起来更厉害', '三天', '头晕，站起来更厉害三天'],
  ['头痛两天', '两天', '头痛两天'],
  ['孩子发烧咳嗽，昨天开始的，吃了退烧药又烧起来，晚上睡不好', '一天', '孩子发烧咳嗽，昨天开始的一天'],
  ['请问肚子疼怎么办', '', '肚子疼怎么办'],
])('the complaint of “%s” is short', (complaint, since, line) => {
  expect(complaintLine(complaint, since)).toBe(line)
})

test('a complaint line has at most 20 characters and is never empty, whatever he wrote', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5, maxLength: 200 }), fc.string({ maxLength: 50 }), (complaint, since) => {
      fc.pre(complaint.trim().length >= 5)
      const line = complaintLine(complaint, since)
      expect(line.length).toBeLessThanOrEqual(20)
      if (/[\p{L}\p{N}]/u.test(complaint)) expect(line).not.toBe('')
    }),
  )
})

test(
  'the draft follows from intake and thread in the order of time, with the diagnosis that was proven',
  inReVisit(async ({ doctor, hospital, text, say }) => {
    await text('patient', '昨天晚上又晕了一次')
    hospital.passMinutes(3)
    await text('doctor', '测过血压吗？')
    hospital.passMinutes(3)
    const attachment = {
      id: 'a1',
      contentType: 'image/jpeg',
      bytes: 9,
      width: 1,
      height: 1,
      seconds: null,
      pages: null,
    }
    await say('patient', { kind: 'picture', attachment: { ...attachment, kind: 'picture', name: '' } })
    const { draft, signed } = await doctor.api.consult.draftNote(one)
    expect(signed).toBeNull()
    expect(draft.complaint).toBe('头晕，站起来更厉害三天')
    const told = [
      '医生您好，我最近总是头晕',
      '病程：三天',
      '有没有呕吐：没有',
      '氨氯地平',
      '昨天晚上又晕了一次',
      '发来图片',
    ]
    const places = told.map((words) => draft.present.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(draft).toMatchObject({ diagnosis: '高血压病 2 级', allergies: '自述过敏：青霉素。', advice: '测过血压吗。' })
    expect(draft.history).toContain('高血压五年')
  }),
)

test(
  'the plan is the advice; what the patient said is none',
  inReVisit(async ({ doctor, text }) => {
    await text('patient', '我自己吃了两片')
    await doctor.api.consult.givePlan({ ...one, plan: PLAN })
    const { draft } = await doctor.api.consult.draftNote(one)
    expect(draft.advice).toContain('1. 早上吃一片原来的降压药。')
    expect(draft.advice).toContain('复诊：一周后复诊。')
    expect(draft.advice).not.toContain('两片')
  }),
)

test(
  'for advice no diagnosis is drafted, and none is signed',
  inReVisit(
    async ({ doctor, stored }) => {
      const { draft } = await doctor.api.consult.draftNote(one)
      expect(draft.diagnosis).toBe('')
      const signing = doctor.api.consult.signNote({ ...one, note: NOTE })
      await expect(signing).rejects.toMatchObject({ code: 'DIAGNOSIS_NOT_ALLOWED' })
      expect((await stored()).note).toBeNull()
      await doctor.api.consult.signNote({ ...one, note: { ...NOTE, diagnosis: '' } })
      expect((await stored()).note?.by).toBe('沈怀安')
    },
    { kind: 'advice', judgement: null },
  ),
)

test(
  'nothing is kept before he signs, and a draft is empty where nobody said anything',
  inReVisit(
    async ({ doctor, stored }) => {
      const before = await stored()
      const { draft } = await doctor.api.consult.draftNote(one)
      expect(draft).toEqual({ complaint: '', present: '', history: '', allergies: '', diagnosis: '', advice: '' })
      expect(await stored()).toEqual(before)
    },
    { intake: null, judgement: null },
  ),
)

test(
  'a signed note stands: with whom and when, and no more to change',
  inReVisit(async ({ doctor, hospital }) => {
    const signedAt = new Date(hospital.now()).toISOString()
    const signed = await doctor.call('consult.signNote', { ...one, note: NOTE }, 'key')
    expect(signed).toEqual({ note: NOTE, signedAt, by: '沈怀安' })
    hospital.passMinutes(5)
    expect(await doctor.call('consult.signNote', { ...one, note: NOTE }, 'key')).toEqual(signed)
    const again = doctor.api.consult.signNote({ ...one, note: { ...NOTE, advice: '改过' } })
    await expect(again).rejects.toMatchObject({ code: 'NOTE_SIGNED' })
    expect((await doctor.api.consult.draftNote(one)).signed).toEqual(signed)
  }),
)

test(
  'of two that are signed at once one stands',
  inReVisit(async ({ doctor, stored }) => {
    const notes = ['一', '二', '三'].map((advice) => ({ ...NOTE, advice }))
    const outcomes = await Promise.allSettled(notes.map((note) => doctor.api.consult.signNote({ ...one, note })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled')
    expect((await stored()).note?.note).toEqual(notes[winner])
  }),
)

test(
  'a re-visit names its diagnosis; where nothing came of a consult there is nothing to sign',
  inReVisit(async ({ doctor, change }) => {
    const bare = doctor.api.consult.signNote({ ...one, note: { ...NOTE, diagnosis: '' } })
    await expect(bare).rejects.toMatchObject({ code: 'DIAGNOSIS_MISSING', data: { field: 'diagnosis' } })
    await change({ state: 'refunded' })
    const late = doctor.api.consult.signNote({ ...one, note: NOTE })
    await expect(late).rejects.toMatchObject({ code: 'CONSULT_MOVED_ON', data: { state: 'refunded' } })
  }),
)

const FORGED: [string, (note: NonNullable<Awaited<ReturnType<typeof signedNote>>>) => object][] = [
  ['a word of it', (note) => ({ ...note, note: { ...note.note, advice: '停药' } })],
  ['its time', (note) => ({ ...note, signedAt: '2020-01-01T00:00:00.000Z' })],
  ['its doctor', (note) => ({ ...note, doctorId: 'doc2', by: '别人' })],
  ['its seal', (note) => ({ ...note, seal: 'A'.repeat(43) })],
]

const signedNote = async (stored: () => Promise<{ note: unknown }>) =>
  (await stored()).note as { note: Note; signedAt: string; doctorId: string; by: string; seal: string } | null

test.each(FORGED)('who changes %s in the database is noticed', async (_, forge) => {
  await inReVisit(async ({ doctor, stored, hospital }) => {
    await doctor.api.consult.signNote({ ...one, note: NOTE })
    const note = await signedNote(stored)
    if (!note) throw new Error('not signed')
    await hospital.store.updateIf(consults, CONSULT, {}, { set: { note: forge(note) as never } })
    await expect(doctor.api.consult.draftNote(one)).rejects.toMatchObject({ code: 'NOTE_ALTERED' })
  })()
})

test(
  'a note moved to another consult is noticed',
  inReVisit(async ({ doctor, stored, hospital }) => {
    await doctor.api.consult.signNote({ ...one, note: NOTE })
    await hospital.store.insert(consults, { ...(await stored()), id: 'consult-2' })
    const moved = doctor.api.consult.draftNote({ consultId: 'consult-2' })
    await expect(moved).rejects.toMatchObject({ code: 'NOTE_ALTERED' })
  }),
)
