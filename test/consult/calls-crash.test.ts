import { calls, recordedParts } from '../../cloudfunctions/consult/collections'
import { fileRecords } from '../../cloudfunctions/kernel/files'
import { bring, film } from '../support/attachments'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { type TestHospital, openTestHospital } from '../support/hospital'
import { type Talk, openTalk } from './calls-world'

const KEY = 'the-only-key'

interface Scenario {
  what: string
  /** Prepares, and says what to do while the machine dies. */
  prepare: (talk: Talk, hospital: TestHospital) => Promise<() => Promise<unknown>>
  outcome: { states: string[]; signals: string[]; lines: string[]; busy: boolean; letters: number; files?: number }
}

const scenarios: Scenario[] = [
  {
    what: 'calling',
    prepare: ({ doctor, consultId }) => Promise.resolve(() => doctor.call('consult.startCall', { consultId }, KEY)),
    outcome: { states: ['ringing'], signals: [], lines: [], busy: true, letters: 1 },
  },
  {
    what: 'answering',
    prepare: async ({ patient, consultId, start }) => {
      const { id: callId } = await start()
      return () => patient.call('consult.answerCall', { consultId, callId }, KEY)
    },
    outcome: { states: ['on'], signals: [], lines: [], busy: true, letters: 1 },
  },
  {
    what: 'sending signals',
    prepare: async ({ doctor, talk }) => {
      const one = await talk()
      const signals = ['d1', 'd2'].map((body) => ({ kind: 'candidate', body }))
      return () => doctor.call('consult.sendSignals', { ...one, signals }, KEY)
    },
    outcome: { states: ['on'], signals: ['d1', 'd2'], lines: [], busy: true, letters: 1 },
  },
  {
    what: 'hanging up',
    prepare: async ({ patient, talk }) => {
      const one = await talk()
      return () => patient.call('consult.endCall', one, KEY)
    },
    outcome: { states: ['over'], signals: [], lines: ['视频通话 1 秒'], busy: false, letters: 1 },
  },
  {
    what: 'bringing a part of a recording',
    prepare: async ({ doctor, talk }, hospital) => {
      const one = await talk()
      const uploadId = await bring(hospital, doctor, 'recording', film(3))
      return () => doctor.call('consult.addRecording', { ...one, part: 1, uploadId }, KEY)
    },
    outcome: { states: ['on'], signals: [], lines: [], busy: true, letters: 1, files: 1 },
  },
  {
    what: 'saying that there is no recording',
    prepare: async ({ doctor, talk }) => {
      const one = await talk()
      return () => doctor.call('consult.reportRecording', { ...one, trouble: 'broken' }, KEY)
    },
    outcome: { states: ['on'], signals: [], lines: ['视频未能录像：医生的浏览器停止了录像'], busy: true, letters: 1 },
  },
]

const foundIn = async (hospital: TestHospital, talk: Talk) => {
  const found = await hospital.store.find(calls, {})
  return {
    states: found.map(({ state }) => state),
    signals: found.flatMap(({ signals }) => signals.map(({ body }) => body)),
    lines: await talk.lines(),
    busy: (await talk.find()).callId !== null,
    letters: hospital.delivered.filter(({ kind }) => kind === 'consult.call').length,
  }
}

/** Dies at the n-th write, comes back, and is asked again. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare, outcome }: Scenario): Promise<boolean> => {
  const fuse: Fuse = newFuse()
  const hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
  try {
    const talk = await openTalk(hospital)
    const run = await prepare(talk, hospital)
    blowAt(fuse, n)
    await run().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    await run()
    await hospital.runJobs()
    const { files = 0, ...rest } = outcome
    expect({ n, ...(await foundIn(hospital, talk)) }).toEqual({ n, ...rest })
    const [parts, kept] = [await hospital.store.find(recordedParts, {}), await hospital.store.find(fileRecords, {})]
    expect({ n, parts: parts.map(({ fileId }) => fileId) }).toEqual({ n, parts: kept.map(({ id }) => id) })
    expect(parts).toHaveLength(files)
    return died
  } finally {
    hospital.close()
  }
}

test.each(scenarios)('a crash at any write of $what is made good when it is asked again', async (scenario) => {
  let n = 1
  while (await dieAt(n, scenario)) n += 1
  expect(n).toBeGreaterThan(2)
})

/** Dies at the n-th write; nobody asks again, and two minutes pass. */
const leaveAt = async (n: number): Promise<boolean> => {
  const fuse: Fuse = newFuse()
  const hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
  try {
    const talk = await openTalk(hospital)
    blowAt(fuse, n)
    await talk.start().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    for (let minutes = 0; minutes < 4; minutes += 1) {
      hospital.passMinutes(1)
      await hospital.runJobs()
    }
    const { busy, states, lines } = await foundIn(hospital, talk)
    expect({ n, busy, states: states.filter((state) => state !== 'missed') }).toEqual({ n, busy: false, states: [] })
    expect(lines.length).toBeLessThanOrEqual(1)
    return died
  } finally {
    hospital.close()
  }
}

test('a call that nobody goes on with never blocks its consult', async () => {
  let n = 1
  while (await leaveAt(n)) n += 1
  expect(n).toBeGreaterThan(2)
})
