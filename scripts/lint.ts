/** `npm run lint`: everything that can be said about the code without running it, one line each. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '..')
const FOLDERS = ['src', 'types', 'config', 'cloudfunctions', 'local', 'scripts', 'test', 'bench']

const CHECKS: [name: string, command: string, ...words: string[]][] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', 'eslint', '--max-warnings', '0', '.'],
  ['types', 'tsc', '--noEmit'],
  ['layers', 'depcruise', '--output-type', 'err', ...FOLDERS],
  ['unused', 'knip', '--no-progress'],
]

const say = (line: string) => process.stdout.write(`${line}\n`)

/** What a check has to say; empty when it has nothing to complain about. */
const complaints = (command: string, words: string[]): Promise<string> => {
  const child = spawn(join(root, 'node_modules/.bin', command), words, { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((done) => child.on('close', (code) => done(code === 0 ? '' : said.trim() || `exit ${code}`)))
}

const check = async ([name, command, ...words]: (typeof CHECKS)[number]): Promise<boolean> => {
  const started = Date.now()
  const said = await complaints(command, words)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  say(`${said ? '✗' : '✓'} ${name} ${seconds} s`)
  if (said) say(said)
  return said === ''
}

const main = async () => {
  const only = process.argv.slice(2)
  const wanted = CHECKS.filter(([name]) => !only.length || only.includes(name))
  const clean = await Promise.all(wanted.map(check))
  process.exitCode = clean.every(Boolean) ? 0 : 1
}

void main()
