import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4096

let pool = Buffer.alloc(0)

/** A few bytes from the system's generator, which is asked once for many: a call to it costs more than most ids are worth. */
export const fewRandomBytes = (count: number): Buffer => {
  if (pool.length < count) pool = randomFillSync(Buffer.alloc(POOL_BYTES))
  const bytes = pool.subarray(0, count)
  pool = pool.subarray(count)
  return bytes
}
