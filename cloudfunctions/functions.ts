/** One deployed function: how the cloud runs it, and how the local gateway reaches it. */
export interface FunctionUnit {
  name: string
  /** Path from the root of the module that exports `main`. */
  entry: string
  memoryMb: 256 | 512 | 1024
  timeoutSeconds: number
  /** Seven fields (second minute hour day month weekday year) in China time; CloudBase allows one timer a function. */
  timer?: string
  /** Where the HTTP access service hands requests over. WeChat calls by name instead. */
  httpPath?: string
}

/**
 * What is deployed, grouped by traffic: all operations share one function, so that it stays warm; timers run in another,
 * so that they never make a patient wait; payment and insurance ring at a door of their own, which is never busy. A round of jobs ends before the next minute's begins.
 */
export const functions: readonly FunctionUnit[] = [
  { name: 'api', entry: 'cloudfunctions/entries/api.ts', memoryMb: 512, timeoutSeconds: 20, httpPath: '/' },
  {
    name: 'callbacks',
    entry: 'cloudfunctions/entries/callbacks.ts',
    memoryMb: 256,
    timeoutSeconds: 10,
    httpPath: '/callbacks',
  },
  { name: 'jobs', entry: 'cloudfunctions/entries/jobs.ts', memoryMb: 512, timeoutSeconds: 55, timer: '5 * * * * * *' },
]
