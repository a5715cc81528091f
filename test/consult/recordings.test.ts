import { bring, film, photo } from '../support/attachments'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'
import { type Talk, openTalk } from './calls-world'

const REASON = '患者投诉，医务科核查'

let hospital: TestHospital
let talk: Talk
beforeEach(async () => {
  hospital = openTestHospital()
  talk = await openTalk(hospital)
})
afterEach(() => hospital.close())

type One = Awaited<ReturnType<Talk['talk']>>

const passSeconds = (seconds: number) => hospital.passMinutes(seconds / 60)

/** The doctor's browser brings a part of so many seconds. */
const add = async (one: One, part: number, seconds = 20, who: Pick<Talk, 'doctor'>['doctor'] = talk.doctor) => {
  const uploadId = await bring(hospital, who, 'recording', film(seconds))
  return who.api.consult.addRecording({ ...one, part, uploadId })
}

/** A call of so many seconds, and what was recorded of it. */
const spoke = async (seconds: number, parts: readonly number[]) => {
  const one = await talk.talk()
  for (const [n, each] of parts.entries()) await add(one, n + 1, each)
  passSeconds(seconds)
  await talk.doctor.api.consult.endCall(one)
  return one
}

const laterOn = async () => {
  hospital.passMinutes(31)
  await hospital.runJobs()
}

test('what comes in parts while they talk is there in its order, once', async () => {
  const one = await talk.talk()
  await add(one, 2)
  await add(one, 1)
  expect(await add(one, 3, 7)).toEqual({ done: true })
  await expect(add(one, 3)).rejects.toMatchObject({ code: 'PART_TAKEN' })
  const { recordings } = await talk.doctor.api.consult.listRecordings({ consultId: one.consultId })
  expect(recordings).toMatchObject([{ callId: one.callId, trouble: null, seconds: null, inRoom: false }])
  expect(recordings[0]?.parts.map(({ part, seconds }) => [part, seconds])).toEqual([
    [1, 20],
    [2, 20],
    [3, 7],
  ])
})

test('a part that was on its way when the phone lost its network is taken, later ones are not', async () => {
  const one = await spoke(40, [20])
  hospital.passMinutes(30)
  expect(await add(one, 2)).toEqual({ done: true })
  hospital.passMinutes(1)
  await expect(add(one, 3)).rejects.toMatchObject({ code: 'NOT_RECORDED_NOW' })
})

test('the same part asked twice under another key is the same part; nobody records a call that was not answered', async () => {
  const one = await talk.talk()
  const uploadId = await bring(hospital, talk.doctor, 'recording', film(5))
  const wish = { ...one, part: 1, uploadId }
  const both = [talk.doctor.api.consult.addRecording(wish), talk.doctor.api.consult.addRecording(wish)]
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toContain('fulfilled')
  expect(await talk.doctor.api.consult.addRecording(wish)).toEqual({ done: true })
  await talk.doctor.api.consult.endCall(one)
  const { id: callId } = await talk.start()
  await expect(add({ consultId: one.consultId, callId }, 1)).rejects.toMatchObject({ code: 'NOT_RECORDED_NOW' })
})

test('a photo is no recording', async () => {
  const one = await talk.talk()
  const uploadId = await bring(hospital, talk.doctor, 'recording', photo())
  const tried = talk.doctor.api.consult.addRecording({ ...one, part: 1, uploadId })
  await expect(tried).rejects.toMatchObject({ code: 'FILE_KIND_UNKNOWN' })
  const sent = await bring(hospital, talk.doctor, 'picture', photo())
  const other = talk.doctor.api.consult.addRecording({ ...one, part: 1, uploadId: sent })
  await expect(other).rejects.toMatchObject({ code: 'FILE_KIND_UNKNOWN' })
})

test('the doctor and the patient himself open it, and the patient reads who did; nobody else does', async () => {
  const one = await spoke(20, [20])
  const { consultId } = one
  const { patient, doctor } = talk
  const { relative } = await relativeOf(hospital, ['messages', 'records'])
  const colleague = await hospital.staff('doctor', 'doc2')
  for (const { api } of [relative, colleague, await hospital.patient('周晚晴'), await hospital.staff('operator')]) {
    await expect(api.consult.listRecordings({ consultId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(api.consult.openRecording({ ...one, part: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  const link = await doctor.api.consult.openRecording({ ...one, part: 1 })
  expect(link).toMatchObject({ contentType: 'video/webm', url: expect.stringContaining('/files/') as string })
  await patient.api.consult.openRecording({ ...one, part: 1 })
  await doctor.api.consult.openRecording({ ...one, part: 1 })
  const { looks } = await patient.api.consult.listLooks({ consultId })
  expect(looks.map(({ by, file }) => `${by} ${file}`).sort()).toEqual(['沈怀安 视频录像', '王小明 视频录像'])
  await expect(patient.api.consult.openRecording({ ...one, part: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a part of another consult is not opened through this one', async () => {
  const one = await spoke(20, [20])
  const other = await hospital.patient('周晚晴')
  await expect(
    other.api.consult.openRecording({ ...one, consultId: 'consult-of-nobody', part: 1 }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the hospital looks only with a reason, and the patient reads it', async () => {
  const one = await spoke(20, [20])
  const { consultId } = one
  const { api } = await hospital.staff('operator')
  await expect(api.consult.reviewRecordings({ consultId, reason: ' ' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  const { recordings } = await api.consult.reviewRecordings({ consultId, reason: REASON })
  expect(recordings[0]?.parts).toHaveLength(1)
  expect(await api.consult.openReviewed({ ...one, part: 1, reason: REASON })).toMatchObject({
    contentType: 'video/webm',
  })
  for (const { api: his } of [talk.doctor, talk.patient])
    await expect(his.consult.reviewRecordings({ consultId, reason: REASON })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  const { looks } = await talk.patient.api.consult.listLooks({ consultId })
  expect(looks.map(({ by, file }) => [by, file])).toContainEqual(['医院管理人员', `视频录像（调阅原因：${REASON}）`])
})

test('nobody looks when it cannot be written down', async () => {
  const one = await spoke(20, [20])
  const insert = hospital.store.insert.bind(hospital.store)
  jest
    .spyOn(hospital.store, 'insert')
    .mockImplementation((into, document) =>
      into.name === 'consultFileLooks' ? Promise.reject(new Error('full')) : insert(into, document),
    )
  const { api } = await hospital.staff('operator')
  for (const tried of [
    talk.doctor.api.consult.openRecording({ ...one, part: 1 }),
    api.consult.openReviewed({ ...one, part: 1, reason: REASON }),
    api.consult.reviewRecordings({ consultId: one.consultId, reason: REASON }),
  ])
    await expect(tried).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('a browser that cannot record: the call goes on, and the thread says so once', async () => {
  const one = await talk.talk()
  await talk.doctor.api.consult.reportRecording({ ...one, trouble: 'unsupported' })
  await talk.doctor.api.consult.reportRecording({ ...one, trouble: 'unsent' })
  expect(await talk.stored(one.callId)).toMatchObject({ state: 'on', recordingTrouble: 'unsupported' })
  passSeconds(10)
  await talk.doctor.api.consult.endCall(one)
  await laterOn()
  expect(await talk.lines()).toEqual(['视频未能录像：医生的浏览器不支持录像', '视频通话 10 秒'])
})

test('what never came, or came in halves, is said half an hour later; what is whole is not spoken of', async () => {
  const cases: [number, number[], string[]][] = [
    [60, [20, 20, 20], []],
    [60, [20, 20], []],
    [180, [20, 20], ['视频录像不完整：有几段没有收到']],
    [10, [], ['视频未能录像：没有收到录像']],
  ]
  for (const [seconds, parts, said] of cases) {
    const before = (await talk.lines()).length
    const one = await spoke(seconds, parts)
    await laterOn()
    await laterOn()
    expect((await talk.lines()).slice(before + 1)).toEqual(said)
    expect((await talk.stored(one.callId)).dueAt).toBeNull()
  }
})

test('after three years and a day it is still there, and still cannot be replaced', async () => {
  const one = await spoke(20, [20])
  for (let year = 0; year < 3; year += 1) {
    hospital.passMinutes(366 * 24 * 60)
    await hospital.runJobs()
  }
  const { api } = await hospital.staff('operator')
  const { recordings } = await api.consult.reviewRecordings({ consultId: one.consultId, reason: REASON })
  expect(recordings[0]?.parts).toHaveLength(1)
  expect(await api.consult.openReviewed({ ...one, part: 1, reason: REASON })).toMatchObject({
    contentType: 'video/webm',
  })
  const late = await hospital.staff('doctor', 'doc1')
  await expect(add(one, 1, 20, late)).rejects.toMatchObject({ code: 'NOT_RECORDED_NOW' })
})
