import type { Session } from '@/shared/session/session'

/** `platform`: one tap with the host's own account. `demo`: a name, where the gateway is the embedded cloud. */
export const SIGN_IN_KIND: 'platform' | 'demo'
/** What the sign-in button says. */
export const SIGN_IN_LABEL: string
/** Signs in with the host's account; on the web it rejects, for there the page asks for a name. */
export function signInWithPlatform(): Promise<Session>
