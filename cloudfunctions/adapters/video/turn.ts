import { createHmac } from 'node:crypto'
import { addMinutes, toMs } from '../../kernel/time'
import type { Relay, VideoWays } from '../../kernel/video'

export interface RelayConfig {
  /** `stun:stun.example:3478`, … */
  stun: readonly string[]
  /** `turn:turn.example:3478?transport=udp`, `turns:…`; their `static-auth-secret`. */
  turn: { urls: readonly string[]; secret: string } | null
}

/** Longer than the longest call. */
const HOLDS_MINUTES = 180

/** The word that the relay recognises until it runs out (draft-uberti-behave-turn-rest-00, as coturn's `use-auth-secret`). */
const credentialsFor = (secret: string, user: string, now: string) => {
  const username = `${toMs(addMinutes(now, HOLDS_MINUTES)) / 1000}:${user}`
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') }
}

/** STUN for all, TURN with a credential of each device's own. */
export const relaysOf =
  ({ stun, turn }: RelayConfig): VideoWays['relays'] =>
  (user, now): Relay[] => [
    ...(stun.length > 0 ? [{ urls: [...stun] }] : []),
    ...(turn ? [{ urls: [...turn.urls], ...credentialsFor(turn.secret, user, now) }] : []),
  ]
