import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { functions } from '../../cloudfunctions/functions'
import { bundleFunction } from '../../scripts/bundle-function'
import { CloudbaseDouble } from '../doubles/cloudbase/server'

const host = require.resolve('./function-host.cjs')
const root = resolve(__dirname, '../..')

/** A deployed function in a process of its own. */
export interface Deployed {
  /** Rejects with what the function threw. */
  invoke: (event: object, context?: object) => Promise<unknown>
  /** All it wrote. */
  said: () => string
  stop: () => Promise<void>
}

/** The context in which WeChat says who calls; nobody unless told. */
export const contextFor = (openid?: string) => {
  const names = openid ? { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP', WX_OPENID: openid } : {}
  const environment = { ...names, WX_APPID: 'wx1', WX_CLIENTIP: '1.2.3.4', SCF_NAMESPACE: 'double' }
  return {
    ...{ request_id: 'r1', memory_limit_in_mb: 512, time_limit_in_ms: 20_000, function_name: 'api' },
    environment: JSON.stringify(environment),
  }
}

/** What the HTTP access service hands over. */
export const httpEvent = (path: string, input: object, headers: Record<string, string> = {}) => ({
  ...{ httpMethod: 'POST', path: `/api/${path}`, isBase64Encoded: false, queryStringParameters: {} },
  headers: { 'content-type': 'application/json', ...headers },
  requestContext: { requestId: 'r1', envId: 'double', sourceIp: '1.2.3.4' },
  body: JSON.stringify(input),
})

interface Letter {
  ready?: true
  id?: number
  answer?: unknown
  failure?: string
}

const start = async (file: string, env: NodeJS.ProcessEnv): Promise<Deployed> => {
  const child: ChildProcess = fork(host, [file], { env: { PATH: process.env['PATH'], ...env }, silent: true })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  const waiting = new Map<number, (letter: Letter) => void>()
  await new Promise<void>((ready, failed) => {
    child.on('message', (letter: Letter) => (letter.ready ? ready() : waiting.get(letter.id ?? 0)?.(letter)))
    void gone.then(() => failed(new Error(said)))
  })
  let calls = 0
  return {
    invoke: (event, context = {}) =>
      new Promise((answered, failed) => {
        const id = (calls += 1)
        waiting.set(id, ({ answer, failure }) =>
          failure === undefined ? answered(answer) : failed(new Error(failure)),
        )
        void gone.then(() => failed(new Error(said)))
        child.send({ id, event, context })
      }),
    said: () => said,
    stop: () => {
      child.kill()
      return gone
    },
  }
}

/** An empty CloudBase environment, the functions' bundles, and what they read from their environment. */
export interface Cloud {
  double: CloudbaseDouble
  env: NodeJS.ProcessEnv
  /** A cold start: a new instance of `api` or `jobs`. */
  deploy: (name: string, env?: NodeJS.ProcessEnv) => Promise<Deployed>
  /** Where a test may leave files. */
  folder: string
  close: () => Promise<void>
}

export const openCloud = async (): Promise<Cloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinglin-cloud-'))
  const double = await CloudbaseDouble.start()
  const bundles = functions.map(async (unit) => {
    const { file } = await bundleFunction({ ...unit, entry: join(root, unit.entry) }, folder)
    return [unit.name, file] as const
  })
  const files = new Map(await Promise.all(bundles))
  const env = {
    ...{ ENV_ID: 'double', SECRET_ID: 'id', SECRET_KEY: 'key', SERVICE_URL: double.url },
    XINGLIN_KEYS: `k1:${Buffer.alloc(32, 5).toString('base64')}`,
    XINGLIN_HASH_SECRET: 'hash-secret-of-the-tests-long-enough',
    XINGLIN_TOKEN_SECRET: 'token-secret-of-the-tests-long-enough',
  }
  const running = new Set<Deployed>()
  const deploy: Cloud['deploy'] = async (name, changed = env) => {
    const deployed = await start(files.get(name) ?? '', changed)
    running.add(deployed)
    return deployed
  }
  const close = async () => {
    await Promise.all([...running].map(({ stop }) => stop()))
    await double.stop()
    rmSync(folder, { recursive: true })
  }
  return { double, env, deploy, folder, close }
}
