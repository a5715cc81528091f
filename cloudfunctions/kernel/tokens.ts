import { SignJWT, jwtVerify } from 'jose'
import type { Caller } from './caller'

const ISSUER = 'xinglin'
const REMEMBERED = 20_000

/** Staff sign in each day; patients stay signed in for a month. */
const STAFF_S = 12 * 3_600
const LIFETIME_S = { patient: 30 * 86_400, doctor: STAFF_S, adviser: STAFF_S, operator: STAFF_S } as const
/** Long enough to set up an authenticator. */
const UNCONFIRMED_S = 15 * 60
/** Longer than the longest call. */
const LENT_S = 3 * 3_600

const lifetimeOf = ({ role, unconfirmed, callOf }: Caller) => {
  if (callOf) return LENT_S
  return unconfirmed ? UNCONFIRMED_S : LIFETIME_S[role]
}

export interface Issued {
  token: string
  /** Milliseconds since the epoch. */
  expiresAt: number
}

/** Session tokens (JWT, HS256). Verified tokens are remembered until they run out, since each call brings one. */
export class Tokens {
  private readonly key: Uint8Array
  private readonly known = new Map<string, { caller: Caller; expiresAt: number }>()

  /** @param secret at least 32 characters. */
  constructor(secret: string) {
    if (secret.length < 32) throw new Error('XINGLIN_TOKEN_SECRET must have at least 32 characters')
    this.key = new TextEncoder().encode(secret)
  }

  async issue(caller: Caller, now: number): Promise<Issued> {
    const seconds = Math.floor(now / 1000) + lifetimeOf(caller)
    const { accountId, ...claims } = caller
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(accountId)
      .setExpirationTime(seconds)
      .sign(this.key)
    return { token, expiresAt: seconds * 1000 }
  }

  /** Null for anything that is not a token of ours in force. */
  async verify(token: string, now: number): Promise<Caller | null> {
    const known = this.known.get(token)
    if (known) return known.expiresAt > now ? known.caller : null
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer: ISSUER,
        algorithms: ['HS256'],
        currentDate: new Date(now),
      })
      const caller: Caller = {
        accountId: String(payload.sub),
        role: payload['role'] as Caller['role'],
        doctorId: (payload['doctorId'] as string | null) ?? null,
        ...(payload['unconfirmed'] ? { unconfirmed: true as const } : {}),
        ...(payload['callOf'] ? { callOf: payload['callOf'] as string } : {}),
      }
      if (this.known.size >= REMEMBERED) this.known.clear()
      this.known.set(token, { caller, expiresAt: Number(payload.exp) * 1000 })
      return caller
    } catch {
      return null
    }
  }
}
