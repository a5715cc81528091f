/**
 * `npm run eval:triage -- questions.jsonl [--misses]`: how often the symptom guide names a department that the question's own label accepts.
 * The file, or TRIAGE_QUESTIONS, has a JSON object a line: `{text, accept: [departments by their common names]}`; rows that
 * accept nothing are left out. Run against the demo hospital's departments. Fails below the bars.
 * Before that: how often the red flags are right, in the sets that the rules were tuned on and in the one that is kept apart from them.
 */
import { readFileSync } from 'node:fs'
import type { Doctor } from '../cloudfunctions/directory/public'
import type { House } from '../cloudfunctions/triage/house'
import { judge } from '../cloudfunctions/triage/judgement'
import { redFlagIn } from '../cloudfunctions/triage/public'
import { suggestionsIn } from '../cloudfunctions/triage/suggest'
import { demoDepartments } from '../local/hospital/departments'
import { demoDoctors } from '../local/hospital/doctors'

const BARS = { first: 0.7, three: 0.85, none: 0.05 }

const say = (line: string) => process.stdout.write(`${line}\n`)

interface Row {
  text: string
  accept: readonly string[]
}

const flagSet = <S>(name: string) => JSON.parse(readFileSync(`test/triage/red-flag-${name}.json`, 'utf8')) as S

const rowsOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row)
    .filter(({ accept }) => accept.length > 0)

const demoHouse = (size: 'small' | 'large'): House => {
  const doctors = new Map<string, Doctor[]>()
  for (const { status, ...doctor } of demoDoctors(size)) {
    const full = { ...doctor, status, departmentName: '', topId: '', rank: doctor.id }
    if (status === 'active') doctors.set(doctor.departmentId, [...(doctors.get(doctor.departmentId) ?? []), full])
  }
  return { departments: demoDepartments(size).map((each) => ({ ...each, doctors: 0 })), doctors }
}

interface Outcome {
  row: Row
  names: readonly string[]
  flag: string | null
}

/** At a red flag the product shows no departments; here the rules' departments are measured all the same. */
const outcomeOf = (row: Row, house: House): Outcome => {
  const { ranked, raised } = judge(row.text, {})
  const wished = ranked.slice(0, 6).map(({ name }) => ({ name, reason: '' }))
  return { row, names: suggestionsIn(house, wished, []).map(({ name }) => name), flag: raised?.rule.id ?? null }
}

const shareOf = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean) =>
  outcomes.filter(is).length / Math.max(1, outcomes.length)

const sharesOf = (outcomes: readonly Outcome[]) => ({
  first: shareOf(outcomes, ({ names: [first], row }) => first !== undefined && row.accept.includes(first)),
  three: shareOf(outcomes, ({ names, row }) => names.some((name) => row.accept.includes(name))),
  none: shareOf(outcomes, ({ names }) => names.length === 0),
  flags: shareOf(outcomes, ({ flag }) => flag !== null),
})

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const report = (what: string, outcomes: readonly Outcome[]) => {
  const { first, three, none, flags } = sharesOf(outcomes)
  say(
    `${what}: ${outcomes.length} rows, top-1 ${percent(first)}, top-3 ${percent(three)}, no answer ${percent(none)}, red flags ${percent(flags)}`,
  )
}

interface Told {
  text: string
  flag: string | null
  age?: number
  sex?: string
  pregnant?: boolean
}

const reportFlags = (what: string, told: readonly Told[]) => {
  const alarms = told.map(({ text, flag, sex, ...facts }) => ({
    flag,
    raised: redFlagIn(text, { ...facts, ...(sex === 'male' || sex === 'female' ? { sex } : {}) }) !== null,
  }))
  const raisedOf = (part: typeof alarms) =>
    percent(part.filter(({ raised }) => raised).length / Math.max(1, part.length))
  const [urgent, harmless] = [alarms.filter(({ flag }) => flag !== null), alarms.filter(({ flag }) => flag === null)]
  say(
    `red flags, ${what}: ${urgent.length} emergencies, recall ${raisedOf(urgent)}; ${harmless.length} harmless, false alarms ${raisedOf(harmless)}`,
  )
}

const main = () => {
  reportFlags('tuned on', Object.values(flagSet<Record<string, Told[]>>('rows')).flat())
  reportFlags('kept apart', flagSet<{ rows: Told[] }>('held-out').rows)
  const file = process.argv[2] ?? process.env['TRIAGE_QUESTIONS']
  if (!file || file.startsWith('--')) throw new Error('which file of questions? npm run eval:triage -- questions.jsonl')
  const rows = rowsOf(file)
  const [small, large] = (['small', 'large'] as const).map((size) => {
    const house = demoHouse(size)
    return rows.map((row) => outcomeOf(row, house))
  }) as [Outcome[], Outcome[]]
  report(
    'even rows (tuned on)',
    small.filter((_, i) => i % 2 === 0),
  )
  report(
    'odd rows (held out)',
    small.filter((_, i) => i % 2 === 1),
  )
  report('all, small hospital', small)
  report('all, large hospital', large)
  if (process.argv.includes('--misses'))
    for (const { row, names } of small.filter(({ names: [first], row: { accept } }) => !accept.includes(first ?? '')))
      say(`${row.accept.join('|')} << ${names.join(' ')} :: ${row.text.slice(0, 80)}`)
  const { first, three, none } = sharesOf(small)
  if (first < BARS.first || three < BARS.three || none > BARS.none) throw new Error('below the bars')
}

try {
  main()
} catch (error) {
  say((error as Error).message)
  process.exitCode = 1
}
