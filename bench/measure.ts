import { performance } from 'node:perf_hooks'

/** One operation under load; `lane` numbers the caller from 0. Throws when the answer is not what it should be. */
export type Operation = (lane: number) => unknown

interface Run {
  perSecond: number
  p50: number
  p99: number
}

/** Medians of three runs; times in milliseconds. */
export interface Measured extends Run {
  slowest: number
  fastest: number
}

export const RUNS = 3
/** A server that has just started spends its first seconds compiling what it runs; one that serves a hospital has done so. */
export const WARM_UP_SECONDS = 4
/** `BENCH_SECONDS=1` for a quick look. */
export const RUN_SECONDS = Number(process.env['BENCH_SECONDS'] ?? 3)

export const percentile = (sorted: ArrayLike<number>, share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Each caller starts its next operation when the last one ended. */
const during = async (ms: number, callers: number, operation: Operation): Promise<Run> => {
  const times: number[] = []
  const started = performance.now()
  const caller = async (lane: number) => {
    for (let from = performance.now(); from < started + ms;) {
      await operation(lane)
      const to = performance.now()
      times.push(to - from)
      from = to
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, lane) => caller(lane)))
  const seconds = (performance.now() - started) / 1000
  return runOf(times, seconds)
}

export const runOf = (times: readonly number[], seconds: number): Run => {
  const sorted = Float64Array.from(times).sort()
  return { perSecond: times.length / seconds, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}

const median = (values: readonly number[]) => percentile(Float64Array.from(values).sort(), 0.5)

export const summary = (runs: readonly Run[]): Measured => ({
  perSecond: median(runs.map(({ perSecond }) => perSecond)),
  slowest: Math.min(...runs.map(({ perSecond }) => perSecond)),
  fastest: Math.max(...runs.map(({ perSecond }) => perSecond)),
  p50: median(runs.map(({ p50 }) => p50)),
  p99: median(runs.map(({ p99 }) => p99)),
})

/** A warm-up, then three runs. */
export const measure = async (callers: number, operation: Operation): Promise<Measured> => {
  await during(WARM_UP_SECONDS * 1000, callers, operation)
  const runs: Run[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await during(RUN_SECONDS * 1000, callers, operation))
  return summary(runs)
}
