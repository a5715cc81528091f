import { refunds } from '../../cloudfunctions/billing/collections'
import { consults, messages } from '../../cloudfunctions/consult/collections'
import { instant } from '../../cloudfunctions/kernel/time'
import { referrals } from '../../cloudfunctions/referral/collections'
import { everything } from '../support/audit'
import { openClinic } from '../support/clinic'
import {
  CONSENT_VERSION,
  type PracticeTill,
  answeredConsult,
  fillIn,
  openConsult,
  openPractice,
  openPracticeTill,
  paidConsult,
} from '../support/consults'
import { type Fuse, blowAt, failingStore, mend, newFuse } from '../support/failing-store'

const KEY = 'the-only-key'

interface Prepared {
  consultId: string
  run: () => Promise<unknown>
  /** What the consult is in the end. */
  state: string
  /** What the hospital keeps of the money. */
  keptFen: number
}

interface Scenario {
  what: string
  prepare: (till: PracticeTill) => Promise<Prepared>
}

const hearing: Scenario = {
  what: 'a payment that is heard of',
  prepare: async (till) => {
    const person = await till.hospital.patient('周晚晴')
    const consultId = await fillIn(person)
    const { orderId } = await person.api.consult.submit({ consultId, consentVersion: CONSENT_VERSION })
    await person.api.billing.pay({ orderId: orderId ?? '', wallet: 'wechat' })
    till.rails.pay(`${orderId}_01`)
    const run = async () => {
      await person.call('billing.check', { orderId }, KEY)
      await till.hospital.runJobs()
    }
    return { consultId, run, state: 'waiting', keptFen: 3000 }
  },
}

const submitting: Scenario = {
  what: 'submit',
  prepare: async (till) => {
    const person = await till.hospital.patient('周晚晴')
    const consultId = await fillIn(person)
    const wish = { consultId, consentVersion: CONSENT_VERSION }
    return { consultId, run: () => person.call('consult.submit', wish, KEY), state: 'drafted', keptFen: 0 }
  },
}

const cancelling: Scenario = {
  what: 'cancel',
  prepare: async (till) => {
    const { person, consultId } = await paidConsult(till)
    return { consultId, run: () => person.call('consult.cancel', { consultId }, KEY), state: 'refunded', keptFen: 0 }
  },
}

const byDoctor = (
  what: string,
  operation: string,
  [before, rest, state, keptFen]: readonly [typeof openConsult, object, string, number],
): Scenario => ({
  what,
  prepare: async (till) => {
    const { consultId } = await before(till)
    return { consultId, run: () => till.doctor.call(operation, { consultId, ...rest }, KEY), state, keptFen }
  },
})

const handingOver: Scenario = {
  what: 'hand over',
  prepare: async (till) => {
    const { consultId } = await openConsult(till)
    await openClinic(till.hospital.store, { doctorId: 'doc2', name: '何晓棠' })
    await openPractice(till.hospital.store, 'doc2', instant(till.hospital.now()))
    const wish = { consultId, doctorId: 'doc2', reason: '要做急诊手术' }
    return { consultId, run: () => till.doctor.call('consult.handOver', wish, KEY), state: 'waiting', keptFen: 3000 }
  },
}

const expiring: Scenario = {
  what: 'the end of the clock',
  prepare: async (till) => {
    const { consultId } = await openConsult(till)
    till.hospital.passMinutes(30)
    return { consultId, run: () => till.hospital.runJobs(), state: 'refunded', keptFen: 0 }
  },
}

const away = { departmentId: 'dcard', reason: '要做心电图' }

const scenarios = [
  submitting,
  hearing,
  cancelling,
  byDoctor('start', 'consult.start', [(till) => paidConsult(till), {}, 'open', 3000]),
  byDoctor('end', 'consult.end', [answeredConsult, {}, 'ended', 3000]),
  handingOver,
  byDoctor('refer offline', 'consult.referOffline', [openConsult, away, 'referred', 0]),
  expiring,
]

/** Every number once, and each message where the consult counts it. */
const threadOf = async ({ hospital: { store } }: PracticeTill, consultId: string) => {
  const [found, consult] = [await everything(store, messages), await store.get(consults, consultId)]
  const seqs = new Set([...found.map(({ seq }) => seq), ...(consult?.head ? [consult.head.seq] : [])])
  return { seqs: seqs.size, texts: new Set(found.map(({ key }) => key)).size === found.length, last: consult?.lastSeq }
}

/** Dies at the n-th write, comes back, and lets the jobs run. False when the work was over before the n-th write. */
const dieAt = async (n: number, { prepare }: Scenario): Promise<boolean> => {
  const fuse: Fuse = newFuse()
  const till = await openPracticeTill({ wrap: (store) => failingStore(store, fuse) })
  try {
    const { consultId, run, state, keptFen } = await prepare(till)
    blowAt(fuse, n)
    await run().catch(() => undefined)
    const died = fuse.blown
    mend(fuse)
    till.hospital.passMinutes(2)
    await till.hospital.runJobs()
    await run()
    await till.hospital.runJobs()
    const consult = await till.hospital.store.get(consults, consultId)
    const { seqs, texts, last } = await threadOf(till, consultId)
    expect({ n, state: consult?.state, kept: till.rails.keptBy('wechat') }).toEqual({ n, state, kept: keptFen })
    expect({ n, seqs, texts }).toEqual({ n, seqs: last, texts: true })
    expect((await everything(till.hospital.store, refunds)).length).toBeLessThanOrEqual(1)
    expect((await everything(till.hospital.store, referrals)).length).toBe(state === 'referred' ? 1 : 0)
    return died
  } finally {
    till.hospital.close()
  }
}

test.each(scenarios)('a crash at any write of $what is made good within two minutes', async (scenario) => {
  let n = 1
  while (await dieAt(n, scenario)) n += 1
  expect(n).toBeGreaterThan(2)
})
