import { createHash } from 'node:crypto'

const COUNT = 8

/** Each delivery belongs to one lane; a worker can take some of them, or all. */
export const LANES: readonly number[] = Array.from({ length: COUNT }, (_, lane) => lane)

export const laneOf = (id: string) => createHash('sha256').update(id).digest().readUInt32BE(0) % COUNT
