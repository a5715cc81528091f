import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Measured, RUNS, RUN_SECONDS, WARM_UP_SECONDS } from './measure'

const say = (line: string) => process.stdout.write(`${line}\n`)

export interface Row {
  what: string
  callers: number
  measured: Measured
  /** What it is compared with, e.g. the floor. */
  against: readonly Row[]
}

const count = (value: number) => Math.round(value).toLocaleString('en')
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0)

const cells = ({ what, callers, measured, against }: Row) => [
  what,
  String(callers),
  count(measured.perSecond),
  `${count(measured.slowest)}–${count(measured.fastest)}`,
  ms(measured.p50),
  ms(measured.p99),
  against.map((other) => `${(measured.perSecond / other.measured.perSecond).toFixed(2)} × ${other.what}`).join(', '),
]

const HEAD = ['what', 'callers', 'ops/s', 'min–max', 'p50 ms', 'p99 ms', 'compared with']

const line = (words: readonly string[]) => `| ${words.join(' | ')} |`

const headOf = (words: readonly string[]) => [line(words), line(words.map(() => '---'))]

const machine = () => {
  const [cpu] = cpus()
  const load = loadavg()[0]?.toFixed(1)
  return [
    `${cpus().length} cores (${cpu?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
    `load ${load} when it began; ${RUNS} runs of ${RUN_SECONDS} s after ${WARM_UP_SECONDS} s of warm-up: the median, and the slowest and fastest run`,
  ]
}

const revision = (root: string) => {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root, stdio: 'pipe' }).toString().trim()
  } catch {
    return 'unknown'
  }
}

/** Prints each row as it is measured and keeps all for `bench/results/latest.md`. */
export class Report {
  private readonly lines: string[] = []
  private readonly tail: string[] = []

  constructor(private readonly root: string) {
    this.note(`# Bench, ${new Date().toISOString().slice(0, 16)} UTC, ${revision(root)}`)
    this.note('')
    for (const fact of machine()) this.note(`- ${fact}`)
    this.note('')
    for (const text of headOf(HEAD)) this.note(text)
  }

  note(text: string) {
    this.lines.push(text)
    say(text)
  }

  /** Said now, written below the table. */
  after(text: string) {
    this.tail.push(text)
    say(text)
  }

  async row(what: string, callers: number, run: Promise<Measured>, ...against: Row[]): Promise<Row> {
    const row = { what, callers, measured: await run, against }
    this.note(line(cells(row)))
    return row
  }

  /** A table of other columns, below the rows. */
  table(head: readonly string[], rows: readonly (readonly string[])[]) {
    for (const text of ['', ...headOf(head), ...rows.map(line)]) this.after(text)
  }

  /** Only a whole run is worth keeping. */
  save(name: string) {
    const folder = join(this.root, 'bench/results')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `${name}.md`), `${[...this.lines, ...this.tail].join('\n')}\n`)
  }
}
