import type { FunctionUnit } from '../cloudfunctions/functions'

const RUNTIME = 'Nodejs20.19'

/** The deployment description that `tcb fn deploy` reads; environment variables are left out, as they would replace those set online. */
export const cloudbasercFor = (units: readonly FunctionUnit[]) => ({
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: './cloudfunctions',
  functions: units.map(({ name, timeoutSeconds, memoryMb, timer }) => ({
    name,
    handler: 'index.main',
    runtime: RUNTIME,
    timeout: timeoutSeconds,
    memorySize: memoryMb,
    installDependency: false,
    triggers: timer ? [{ name: `${name}-timer`, type: 'timer', config: timer }] : [],
  })),
})
