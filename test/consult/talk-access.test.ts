import { setTimeout as pause } from 'node:timers/promises'
import { consults, fileLooks } from '../../cloudfunctions/consult/collections'
import { createHttp } from '../../cloudfunctions/http'
import { ServerPulse } from '../../cloudfunctions/kernel/server-pulse'
import { adts, bring, pdf, photo } from '../support/attachments'
import { type TestHospital, type Visitor, openTestHospital } from '../support/hospital'
import { relativeOf } from '../support/people'
import { exifSegment } from '../support/pictures'
import { CONSULT, openThread, refusal, say, textsIn, threadOf } from './talk-world'

let hospital: TestHospital
let pulse: ServerPulse
beforeEach(() => {
  pulse = new ServerPulse()
  hospital = openTestHospital({ pulse })
})
afterEach(() => {
  pulse.stop()
  hospital.close()
})

const send = (who: Visitor, content: object) =>
  who.call('consult.send', { consultId: CONSULT, content }) as Promise<{ content: { attachment: { id: string } } }>

/** Sends a file; its id in the thread. */
const sendFile = async (who: Visitor, kind: 'picture' | 'voice' | 'document', bytes: Buffer, name = '') => {
  const uploadId = await bring(hospital, who, kind, bytes)
  return (await send(who, { kind, uploadId, name })).content.attachment.id
}

const openFile = ({ api }: Visitor, attachmentId: string) =>
  api.consult.openAttachment({ consultId: CONSULT, attachmentId })

const bytesAt = async (url: string) => {
  const app = createHttp(hospital.services, () => ({ address: '127.0.0.1', openid: null }))
  return Buffer.from(await (await app.request(url)).arrayBuffer())
}

const withResolvers = () => {
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  return { promise, resolve }
}

describe('files', () => {
  test('what one side sends the other opens, without where it was taken', async () => {
    const { patient, doctor } = await openThread(hospital)
    const picture = await sendFile(patient, 'picture', photo(640, 480, [exifSegment(1)]))
    const voice = await sendFile(doctor, 'voice', adts(2))
    const paper = await sendFile(patient, 'document', pdf(2), '血常规.pdf')
    const seen = await openFile(doctor, picture)
    expect(seen.attachment).toMatchObject({ kind: 'picture', width: 640, height: 480 })
    expect(seen).not.toHaveProperty('attachment.fileId')
    expect((await bytesAt(seen.url)).equals(photo())).toBe(true)
    expect((await openFile(patient, voice)).attachment).toMatchObject({ contentType: 'audio/aac', seconds: 2 })
    expect((await openFile(doctor, paper)).attachment).toMatchObject({ name: '血常规.pdf', pages: 2 })
  })

  test('no address tells a name, nor where a file is kept', async () => {
    const { patient } = await openThread(hospital)
    const { url } = await openFile(patient, await sendFile(patient, 'document', pdf(1), '王小明血常规.pdf'))
    const words = Buffer.from(url.split('.')[1] ?? '', 'base64url').toString()
    expect(Object.keys(JSON.parse(words) as object).sort()).toEqual(['aud', 'exp', 'fileId', 'iss', 'viewer'])
    expect(words).not.toMatch(/王|血/)
    expect(JSON.stringify(await threadOf(patient))).not.toContain('fileId')
  })

  test('a paper of the evidence opens too', async () => {
    const evidence = {
      ...{ id: 'evi-1', kind: 'file' as const, appointmentId: null, about: '' },
      attachment: {
        ...{ id: 'att-1', fileId: 'file-1', kind: 'picture' as const, contentType: 'image/jpeg', bytes: 9, name: '' },
        ...{ width: 9, height: 9, seconds: null, pages: null },
      },
    }
    const { doctor } = await openThread(hospital, 'waiting', { evidence: [evidence] })
    await hospital.services.files.put('file-1', { contentType: 'image/jpeg', bytes: photo() })
    expect((await bytesAt((await openFile(doctor, 'att-1')).url)).equals(photo())).toBe(true)
  })

  test('each opening is written down, who and what and when, before the address is given out', async () => {
    const { patient, doctor } = await openThread(hospital)
    const picture = await sendFile(patient, 'picture', photo())
    const paper = await sendFile(patient, 'document', pdf(1), '血常规.pdf')
    await openFile(doctor, picture)
    hospital.passMinutes(1)
    await openFile(doctor, picture)
    hospital.passMinutes(1)
    await openFile(patient, paper)
    const { looks } = await patient.api.consult.listLooks({ consultId: CONSULT })
    expect(looks.map(({ by, file }) => [by, file])).toEqual([
      ['王小明', '血常规.pdf'],
      ['沈怀安', '图片'],
      ['沈怀安', '图片'],
    ])
    expect((await hospital.store.find(fileLooks, {})).every(({ accountId }) => accountId)).toBe(true)
  })

  test('a file of another consult, and one that never was, is not found', async () => {
    const { patient } = await openThread(hospital)
    expect(await refusal(openFile(patient, 'att-of-another'))).toBe('NOT_FOUND')
    expect(await hospital.store.find(fileLooks, {})).toEqual([])
  })

  test('an upload of another account cannot be sent', async () => {
    const { patient, doctor } = await openThread(hospital)
    const uploadId = await bring(hospital, doctor, 'picture', photo())
    expect(await refusal(send(patient, { kind: 'picture', uploadId }))).toBe('UPLOAD_MISSING')
  })

  test.each([
    ['a paper sent as a picture', 'picture', pdf(1), 'FILE_KIND_UNKNOWN'],
    ['half a picture', 'picture', photo().subarray(0, 90), 'FILE_UNREADABLE'],
    ['a speech', 'voice', adts(70), 'FILE_TOO_LARGE'],
  ] as const)('%s is refused by name, and the thread stays as it was', async (_, kind, bytes, code) => {
    const { patient, find } = await openThread(hospital)
    const uploadId = await bring(hospital, patient, kind, bytes)
    expect(await refusal(send(patient, { kind, uploadId }))).toBe(code)
    expect(await find()).toMatchObject({ lastSeq: 0, attachments: [] })
  })
})

describe('marks on a picture', () => {
  const strokes = [{ shape: 'arrow', points: [[100, 200], [300, 400]], note: '这里' }] // prettier-ignore

  test('show the picture, and may be drawn by either side', async () => {
    const { patient, doctor } = await openThread(hospital)
    const attachmentId = await sendFile(patient, 'picture', photo())
    for (const who of [doctor, patient]) {
      const sent = await send(who, { kind: 'marks', attachmentId, strokes, note: '红肿' })
      expect(sent.content).toMatchObject({ kind: 'marks', attachment: { id: attachmentId }, strokes, note: '红肿' })
    }
  })

  test('on what is no picture of this consult are refused', async () => {
    const { patient } = await openThread(hospital)
    const voice = await sendFile(patient, 'voice', adts(1))
    for (const attachmentId of [voice, 'att-unknown'])
      expect(await refusal(send(patient, { kind: 'marks', attachmentId, strokes }))).toBe('PICTURE_UNKNOWN')
  })
})

describe('who reads', () => {
  const OPERATIONS: Record<string, (attachmentId: string) => object> = {
    'consult.getThread': () => ({}),
    'consult.listMessages': () => ({ beforeSeq: 9 }),
    'consult.openAttachment': (attachmentId) => ({ attachmentId }),
    'consult.markRead': () => ({ upTo: 1 }),
    'consult.send': () => ({ content: { kind: 'text', text: '在吗' } }),
  }

  const all = (who: Visitor, attachmentId: string) =>
    Promise.all(
      Object.entries(OPERATIONS).map(([name, more]) =>
        refusal(who.call(name, { consultId: CONSULT, ...more(attachmentId) })),
      ),
    )

  test('the patient’s side and the doctor in charge; nobody else', async () => {
    const { relative } = await relativeOf(hospital, ['messages'])
    const { patient, doctor } = await openThread(hospital)
    const picture = await sendFile(patient, 'picture', photo())
    const booker = await hospital.patient('孙丽')
    const { code } = await booker.api.identity.inviteGrant({ relation: 'child', scopes: ['booking', 'records'] })
    const { patientId } = patient
    await patient.api.identity.acceptGrant({ code, patientId, scopes: ['booking', 'records'], endsOn: '2026-12-31' })
    for (const who of [patient, relative, doctor]) expect(new Set(await all(who, picture))).toEqual(new Set(['OK']))
    const [stranger, colleague, operator] = await Promise.all([
      hospital.patient('周强'),
      hospital.staff('doctor', 'doc2'),
      hospital.staff('operator'),
    ])
    for (const who of [booker, stranger, colleague, operator])
      expect(new Set(await all(who, picture))).toEqual(new Set(['FORBIDDEN']))
    expect(new Set(await all(hospital.anonymous, picture))).toEqual(new Set(['SIGN_IN_REQUIRED']))
  })

  test('a relative writes under his own name', async () => {
    const { relative } = await relativeOf(hospital, ['messages'])
    const { doctor } = await openThread(hospital)
    await say(relative, '我替他问一下')
    expect((await threadOf(doctor)).messages[0]).toMatchObject({ from: 'patient', name: '赵大海' })
  })

  test('a doctor who handed it over reads nothing more, while he waits neither', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    const picture = await sendFile(patient, 'picture', photo())
    const { cursor } = await threadOf(doctor)
    const waiting = refusal(doctor.api.consult.getThread({ consultId: CONSULT, since: cursor, wait: 20 }))
    while (pulse.waiting === 0) await pause(5)
    await hospital.store.updateIf(consults, CONSULT, {}, { set: { doctorId: 'doc2', formerDoctorIds: ['doc1'] } })
    expect(await waiting).toBe('FORBIDDEN')
    expect(new Set(await all(doctor, picture))).toEqual(new Set(['FORBIDDEN']))
    const colleague = await hospital.staff('doctor', 'doc2')
    expect(new Set(await all(colleague, picture))).toEqual(new Set(['OK']))
  })

  test('a draft is nobody’s but the patient’s', async () => {
    const { patient, doctor } = await openThread(hospital, 'drafted')
    expect(await refusal(doctor.api.consult.getThread({ consultId: CONSULT }))).toBe('FORBIDDEN')
    expect(await refusal(patient.api.consult.getThread({ consultId: CONSULT }))).toBe('OK')
  })
})

describe('who has the thread open', () => {
  /** Waits for what comes; `waiting` resolves when it really does. */
  const followed = (who: Visitor) => {
    const { promise: waiting, resolve: reached } = withResolvers()
    const answer = (async () => {
      const since = (await threadOf(who)).cursor
      const told = who.api.consult.getThread({ consultId: CONSULT, since, wait: 20 })
      while (pulse.waiting === 0) await pause(2)
      reached()
      return told
    })()
    return { answer, waiting }
  }

  test('is told at once what the other side says', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    const { answer, waiting } = followed(patient)
    await waiting
    await say(doctor, '您好')
    const told = await answer
    expect(told.changed && textsIn(told.messages)).toEqual(['您好'])
  })

  test('is told that the other side has read', async () => {
    const { patient, doctor } = await openThread(hospital, 'answered')
    await say(doctor, '您好')
    const { answer, waiting } = followed(doctor)
    await waiting
    await patient.api.consult.markRead({ consultId: CONSULT, upTo: 1 })
    const told = await answer
    expect(told.changed && told.readUpTo).toBe(1)
  })
})
