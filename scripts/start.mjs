/** `npm start`: installs what is missing, builds what changed, starts the embedded cloud and says where to look. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildApp, buildServer, install, root, say } from './setup.mjs'

const start = () => {
  const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/local/main.js')], {
    stdio: 'inherit',
    env: { WEB_ROOT: join(root, 'dist'), ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('close', (code) => process.exit(code ?? 1))
}

try {
  await install()
  await buildApp('patient', 'h5')
  await buildApp('companion', 'h5')
  await buildServer()
  start()
} catch (error) {
  say(error.message)
  process.exit(1)
}
