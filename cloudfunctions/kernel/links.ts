import { hkdfSync } from 'node:crypto'
import { SignJWT, errors, jwtVerify } from 'jose'
import { toMs } from './time'

const ISSUER = 'xinglin'

/** What a signed word is for; one for this is none for that. */
type Purpose = 'file' | 'door' | 'playlist'
type Claims = Record<string, string | number>

/** `unknown`: not ours, or for something else. `late`: ours, and over. */
type Read<C> = C | 'unknown' | 'late'

/** Lets whoever has the address see one file for a short time; says for whom it was made. */
export interface FileGrant {
  fileId: string
  /** The account that asked for it. */
  viewer: string
}

/** Lets whoever has the address watch one gathering's picture for some hours; says for whom it was made. */
export interface FilmGrant {
  gatheringId: string
  /** The account that asked for it. */
  viewer: string
  /** 1: as it runs. 0: from its beginning, after its end. */
  live: number
}

/**
 * Addresses that open something for a short time, signed with a key of their own (JWT, HS256): no session token is one, and none of them is
 * a session token.
 */
export class Links {
  private readonly key: Uint8Array

  /**
   * @param secret at least 32 characters.
   * @param origin where the outside reaches `/files`; empty: where it reaches the API.
   */
  constructor(
    secret: string,
    private readonly origin = '',
  ) {
    if (secret.length < 32) throw new Error('XINGLIN_TOKEN_SECRET must have at least 32 characters')
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'xinglin links', 32))
  }

  /** @param until to the second. */
  async sign(purpose: Purpose, claims: Claims, until: string): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(purpose)
      .setExpirationTime(Math.floor(toMs(until) / 1000))
      .sign(this.key)
  }

  /** @param now milliseconds since the epoch. */
  async read<C extends Claims>(purpose: Purpose, token: string, now: number): Promise<Read<C>> {
    const rules = { issuer: ISSUER, audience: purpose, algorithms: ['HS256'], currentDate: new Date(now) }
    try {
      const { payload } = await jwtVerify(token, this.key, { ...rules, requiredClaims: ['exp'] })
      return payload as unknown as C
    } catch (error) {
      return error instanceof errors.JWTExpired ? 'late' : 'unknown'
    }
  }

  async toFile({ fileId, viewer }: FileGrant, until: string): Promise<{ url: string; until: string }> {
    const token = await this.sign('file', { fileId, viewer }, until)
    return { url: this.addressOf(`/files/${token}`), until }
  }

  async toPlaylist({ gatheringId, viewer, live }: FilmGrant, until: string): Promise<{ url: string; until: string }> {
    const token = await this.sign('playlist', { gatheringId, viewer, live }, until)
    return { url: this.addressOf(`/files/film/${token}.m3u8`), until }
  }

  /** The address of a path, as the outside reaches it. */
  addressOf(path: string) {
    return `${this.origin}${path}`
  }
}
