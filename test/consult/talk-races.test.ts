import fc, { type Scheduler } from 'fast-check'
import { consultDue } from '../../cloudfunctions/consult/due'
import { router } from '../../cloudfunctions/hospital'
import { bring, photo } from '../support/attachments'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { memoryBlobs } from '../support/files'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { scheduledStore } from '../support/scheduled-store'
import { CONSULT, openThread, refusal, say, textsIn, threadOf } from './talk-world'

/** Nothing happens later but what the consult's own clock asks for. */
const CLOCK_ONLY = { announcing: [], reactions: [], due: consultDue, router }

/** What must hold of any thread, whoever wrote what when. */
const checkThread = async ({ patient, doctor, find, kept }: Awaited<ReturnType<typeof openThread>>) => {
  const [consult, stored] = [await find(), await kept()]
  const [his, hers] = [(await threadOf(patient)).messages, (await threadOf(doctor)).messages]
  expect(his.map(({ seq }) => seq)).toEqual(Array.from({ length: consult.lastSeq }, (_, n) => n + 1))
  expect(textsIn(his)).toEqual(textsIn(hers))
  expect(stored.slice(-1)[0]?.seq ?? 0).toBeGreaterThanOrEqual(consult.lastSeq - 1)
  expect(new Set(stored.map(({ key }) => key)).size).toBe(stored.length)
  expect(consult.answeredAt !== null).toBe(his.some(({ from }) => from === 'doctor'))
  return { consult, texts: textsIn(his) }
}

/** Runs them together, the scheduler deciding which of their calls goes next. */
const together = async (
  scheduler: Scheduler,
  current: { scheduler: Scheduler | null },
  ...runs: (() => Promise<unknown>)[]
) => {
  current.scheduler = scheduler
  const all = Promise.all(
    runs.map((run) =>
      run().then(
        () => 'OK',
        ({ code }: { code?: string }) => code ?? 'FAILED',
      ),
    ),
  )
  let over = false
  void all.finally(() => (over = true))
  while (!over) {
    if (scheduler.count() > 0) await scheduler.waitOne()
    else await new Promise((next) => setImmediate(next))
  }
  current.scheduler = null
  return all
}

const inThread = async (
  state: 'open' | 'answered',
  run: (
    thread: Awaited<ReturnType<typeof openThread>>,
    hospital: TestHospital,
    current: { scheduler: Scheduler | null },
  ) => Promise<void>,
) => {
  const current: { scheduler: Scheduler | null } = { scheduler: null }
  const hospital = openTestHospital({ wrap: (store) => scheduledStore(store, current), schedule: CLOCK_ONLY })
  try {
    await run(await openThread(hospital, state), hospital, current)
  } finally {
    hospital.close()
  }
}

test('the same message from two phones at once is one, in fifty orders of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), (scheduler) =>
      inThread('answered', async (thread, _, current) => {
        const twice = () => say(thread.patient, '头晕', 'one-key')
        const outcomes = await together(scheduler, current, twice, twice, () => say(thread.doctor, '您好', 'his-key'))
        expect(outcomes).toEqual(['OK', 'OK', 'OK'])
        const { texts } = await checkThread(thread)
        expect([...texts].sort()).toEqual(['您好', '头晕'].sort())
      }),
    ),
    { numRuns: 50 },
  )
})

test('words that cross are all there, each once, in one order for both', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), (scheduler) =>
      inThread('open', async (thread, _, current) => {
        const { patient, doctor } = thread
        const words = ['一', '二', '三', '四']
        const runs = words.map((word, n) => () => say(n % 2 ? doctor : patient, word, word))
        expect(await together(scheduler, current, ...runs)).toEqual(['OK', 'OK', 'OK', 'OK'])
        const { texts, consult } = await checkThread(thread)
        expect([...texts].sort()).toEqual([...words].sort())
        expect(consult.state).toBe('answered')
      }),
    ),
    { numRuns: 12 },
  )
})

test('the clock’s end and the first word exclude each other', async () => {
  const ends = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 12 }), (scheduler, steps) =>
      inThread('open', async (thread, hospital, current) => {
        hospital.passMinutes(29.999)
        const word = () => say(thread.doctor, '您好', 'word')
        const clock = async () => {
          for (let n = 0; n < steps; n += 1) await scheduler.schedule(Promise.resolve(), 'tick')
          hospital.passMinutes(0.002)
          await hospital.runJobs()
        }
        const [said] = await together(scheduler, current, word, clock)
        const { consult } = await checkThread(thread)
        expect(consult.state).toBe(said === 'OK' ? 'answered' : 'expired')
        ends.add(consult.state)
      }),
    ),
    { numRuns: 25, seed: 7 },
  )
  expect([...ends].sort()).toEqual(['answered', 'expired'])
})

describe('after a crash', () => {
  const { held, blobs } = memoryBlobs()
  const fuse: Fuse = newFuse()
  let hospital: TestHospital
  beforeEach(() => {
    held.clear()
    mend(fuse)
    hospital = openTestHospital({ blobs, wrap: (store) => failingStore(store, fuse) })
  })
  afterEach(() => hospital.close())

  /** Dies at each write in turn, comes back, and the same is asked again. */
  const dieEverywhere = async (
    run: (n: number) => () => Promise<unknown>,
    thread: Awaited<ReturnType<typeof openThread>>,
  ) => {
    let n = 1
    for (let died = true; died; n += 1) {
      const again = run(n)
      blowAt(fuse, n)
      await again().catch(() => undefined)
      died = fuse.blown
      mend(fuse)
      await again()
      await checkThread(thread)
    }
    return n - 1
  }

  test('at any write a message sent again is there once', async () => {
    const thread = await openThread(hospital)
    const count = await dieEverywhere((n) => () => say(thread.patient, `第 ${n} 句`, `key-${n}`), thread)
    const { texts } = await checkThread(thread)
    expect(texts).toEqual(Array.from({ length: count }, (_, n) => `第 ${n + 1} 句`))
    expect(count).toBeGreaterThan(3)
  })

  test('a picture too, and it is kept once', async () => {
    const thread = await openThread(hospital)
    const uploads: string[] = []
    for (let n = 0; n < 15; n += 1) uploads.push(await bring(hospital, thread.patient, 'picture', photo()))
    const send = (n: number) => () => {
      const content = { kind: 'picture', uploadId: uploads[n] }
      return thread.patient.call('consult.send', { consultId: CONSULT, content }, `key-${n}`)
    }
    const count = await dieEverywhere(send, thread)
    const { attachments } = await thread.find()
    expect(attachments).toHaveLength(count)
    expect([...held.keys()].filter((id) => id.startsWith('file-')).sort()).toEqual(
      attachments.map(({ fileId }) => fileId).sort(),
    )
  })

  test('between the write and its copy both read the message, and the next one copies it', async () => {
    const thread = await openThread(hospital)
    await say(thread.patient, '一', 'key-1')
    blowAt(fuse, 4)
    await say(thread.patient, '二', 'key-2').catch(() => undefined)
    mend(fuse)
    expect((await thread.kept()).map(({ seq }) => seq)).toEqual([1])
    expect(textsIn((await threadOf(thread.doctor)).messages)).toEqual(['一', '二'])
    expect((await threadOf(thread.doctor)).consult.unread).toBe(2)
    const page = await thread.doctor.api.consult.listMessages({ consultId: CONSULT, beforeSeq: 3 })
    expect(textsIn(page.messages)).toEqual(['一', '二'])
    await say(thread.doctor, '三')
    expect((await thread.kept()).map(({ seq }) => seq)).toEqual([1, 2, 3])
    hospital.passMinutes(2)
    await hospital.runJobs()
    expect(textsIn((await threadOf(thread.patient)).messages)).toEqual(['一', '二', '三'])
  })

  test('a message that nobody sends again is finished by itself, under the key it was sent with', async () => {
    const thread = await openThread(hospital)
    blowAt(fuse, 2)
    await say(thread.patient, '一', 'key-1').catch(() => undefined)
    mend(fuse)
    hospital.passMinutes(2)
    await hospital.runJobs()
    const [message] = (await threadOf(thread.patient)).messages
    expect(message).toMatchObject({ seq: 1, key: 'key-1', mine: true })
  })

  test('the word that says 120 is there however it came to an end', async () => {
    const thread = await openThread(hospital)
    blowAt(fuse, 4)
    await say(thread.patient, '胸口压着痛，喘不上气，出冷汗', 'key-1').catch(() => undefined)
    mend(fuse)
    await say(thread.patient, '胸口压着痛，喘不上气，出冷汗', 'key-1')
    expect((await threadOf(thread.patient)).messages.map(({ from }) => from)).toEqual(['patient', 'system'])
  })
})

test('whoever was handed to a colleague while he writes does not write', async () => {
  await inThread('answered', async (thread, hospital) => {
    const { consults } = await import('../../cloudfunctions/consult/collections')
    await hospital.store.updateIf(consults, CONSULT, {}, { set: { doctorId: 'doc2', formerDoctorIds: ['doc1'] } })
    expect(await refusal(say(thread.doctor, '您好'))).toBe('FORBIDDEN')
  })
})
