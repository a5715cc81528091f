import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(__dirname, '../..')

export interface Said {
  /** Exit code. */
  code: number
  out: string
  err: string
}

/** Runs `scripts/<name>.ts` as somebody at a prompt would, with nothing in its environment but what is given. */
export const runScript = (name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> =>
  new Promise((done) => {
    const command = ['--import', 'tsx', `scripts/${name}.ts`, ...args]
    const options = { cwd: root, env: { PATH: process.env['PATH'], ...env } }
    execFile(process.execPath, command, options, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })
