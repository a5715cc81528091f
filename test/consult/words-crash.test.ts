import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'
import { openTestHospital } from '../support/hospital'
import { CONSULT, PLAN, openReVisit } from './words-world'

const KEY = 'the-only-key'
const NOTE = {
  ...{ complaint: '头晕三天', present: '三天前起头晕。', history: '', allergies: '' },
  ...{ diagnosis: '高血压病 2 级', advice: '继续原来的药，一周后复诊。' },
}

const SCENARIOS: [string, string, object][] = [
  ['giving a plan', 'consult.givePlan', { consultId: CONSULT, plan: PLAN }],
  ['signing a note', 'consult.signNote', { consultId: CONSULT, note: NOTE }],
  ['saving a quick reply', 'consult.saveQuickReply', { text: '多喝水。' }],
]

/** What both sides and the doctor's list show in the end. */
const outcomeOf = async ({ stored, thread, doctor }: Awaited<ReturnType<typeof openReVisit>>) => {
  const { state, plan, note, lastSeq } = await stored()
  const { replies } = await doctor.api.consult.listQuickReplies({})
  const seqs = (await thread()).map(({ seq }) => seq)
  return { state, plan: plan?.conclusion, note: note?.note.advice, lastSeq, seqs, replies: replies.length }
}

/** Dies at the n-th write, comes back, and finishes; how it stands then, or null where the work was over before. */
const dieAt = async (n: number, operation: string, input: object) => {
  const fuse: Fuse = newFuse()
  const hospital = openTestHospital({ wrap: (store) => failingStore(store, fuse) })
  try {
    const visit = await openReVisit(hospital)
    blowAt(fuse, n)
    await visit.doctor.call(operation, input, KEY).catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    hospital.passMinutes(2)
    await hospital.runJobs()
    await visit.doctor.call(operation, input, KEY)
    await hospital.runJobs()
    const letters = hospital.delivered.filter(({ kind }) => kind === 'consult.plan').length
    return { died, outcome: { ...(await outcomeOf(visit)), letters } }
  } finally {
    hospital.close()
  }
}

test.each(SCENARIOS)('%s, whenever the machine dies, happens once', async (_, operation, input) => {
  const whole = await dieAt(Number.MAX_SAFE_INTEGER, operation, input)
  expect(whole.died).toBe(false)
  for (let n = 1; n < 12; n++) {
    const { died, outcome } = await dieAt(n, operation, input)
    expect({ n, ...outcome }).toEqual({ n, ...whole.outcome })
    if (!died) return
  }
  throw new Error('it never came to an end')
})
