import { api } from '@/shared/api/client'
import { serverNow } from '@/shared/server-time'
import { lentSession } from '@/shared/session/session'

interface Lent {
  token: string
  expiresAt: string
  displayName: string
  consultId: string
}

const NAME = 'xinglin.patient.lent-call'

/** What this web-view was lent, after the phone loaded its page anew; gone when it is closed. */
export function keptLent(consultId: string): Lent | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as Lent | null
    return kept?.consultId === consultId && Date.parse(kept.expiresAt) > serverNow() ? kept : null
  } catch {
    return null
  }
}

const borrow = ({ token, expiresAt, displayName }: Lent) =>
  lentSession.set({ token, expiresAt, displayName, role: 'patient', doctorId: null })

export const giveBack = (): void => lentSession.set(null)

/** False when there is nothing of the kind. */
export function borrowKept(consultId: string): boolean {
  const kept = keptLent(consultId)
  if (kept) borrow(kept)
  return kept !== null
}

function keep(lent: Lent): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(lent))
  } catch {
    // Good until the page is loaded anew.
  }
}

/** The code is spent: it leaves the address, and with it the history. */
const forgetCode = (consultId: string) => {
  const { pathname, search } = window.location
  const page = `#/consult/call/index?consultId=${encodeURIComponent(consultId)}`
  window.history.replaceState(window.history.state, '', `${pathname}${search}${page}`)
}

/** Exchanges the code that came in the address. */
export async function takeLent(consultId: string, code: string): Promise<void> {
  forgetCode(consultId)
  const lent = await api.identity.takeForCall({ code })
  keep(lent)
  borrow(lent)
}

/** Inside a mini-program's web-view, says the host. */
export const inMiniProgram = (): boolean => /miniprogram/i.test(navigator.userAgent)
