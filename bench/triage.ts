/**
 * `npx tsx bench/triage.ts`: answers of the symptom guide a second and their p99, in process, on short and on long words, beside the
 * same pipeline answering a query that does nothing but read one document. Half a minute; `bench/results/triage.md`.
 */
import { resolve } from 'node:path'
import { hospitals } from '../cloudfunctions/directory/collections'
import { HOSPITAL_ID } from '../cloudfunctions/directory/get-hospital'
import { redFlagIn } from '../cloudfunctions/triage/public'
import { Limits } from '../cloudfunctions/kernel/limits'
import { demoHospital } from '../local/hospital/hospital'
import { seedHospital } from '../local/seed'
import { openTestHospital } from '../test/support/hospital'
import { measure } from './measure'
import { Report } from './report'

const SHORT = [
  '头晕三天',
  '肚子疼，没有发烧',
  '孩子咳嗽流鼻涕两天',
  '血压有点高，150/95',
  '膝盖疼，上下楼明显',
  '失眠半年，心烦',
]
const EMERGENCIES = ['胸口疼，出冷汗', '老人叫不醒了', '突然嘴歪，说话不清']
/** What somebody writes who tells everything: about 1000 characters, the most that is taken. */
const LONG = Array.from({ length: 40 }, (_, i) => `${SHORT[i % SHORT.length]}，吃过药好一点，又反复`)
  .join('。')
  .slice(0, 1000)

const MOST_P99_MS = 10

const turn = <T>(list: readonly T[]) => {
  let next = 0
  return () => list[next++ % list.length] as T
}

const main = async () => {
  const report = new Report(resolve(__dirname, '..'))
  const hospital = openTestHospital()
  if (!(await hospital.store.get(hospitals, HOSPITAL_ID)))
    await hospital.store.insert(hospitals, { id: HOSPITAL_ID, ...demoHospital })
  await seedHospital(hospital.store, 'large', hospital.now(), () => {})
  hospital.services.limits = Object.assign(new Limits(() => true), { check: () => Promise.resolve(null) })
  const { api } = hospital.anonymous
  const floor = await report.row(
    'a query that reads one document',
    1,
    measure(1, () => api.directory.getHospital({})),
  )
  const asked = (texts: readonly string[]) => {
    const next = turn(texts)
    return measure(1, () => api.triage.assess({ text: next(), answers: [] }))
  }
  const rows = [
    await report.row('assess, short words', 1, asked(SHORT), floor),
    await report.row('assess, red flags', 1, asked(EMERGENCIES), floor),
    await report.row('assess, 1000 characters', 1, asked([LONG]), floor),
  ]
  const next = turn([...SHORT, ...EMERGENCIES])
  await report.row(
    'redFlagIn alone, as each message of a consult is read',
    1,
    measure(1, () => void redFlagIn(next())),
  )
  report.after('')
  report.after(
    `Large hospital of 40 departments and 800 doctors; one caller, one thread. The bar: p99 under ${MOST_P99_MS} ms.`,
  )
  hospital.close()
  if (rows.some(({ measured }) => measured.p99 > MOST_P99_MS)) report.after('Not held in this run.')
  report.save('triage')
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
