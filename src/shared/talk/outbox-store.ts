import { forgetFile } from '@/shared/platform/kept-files'
import { sessionStore, useSession, type Session } from '@/shared/session/session'
import { unsentStore, type KeptUnsent } from '@/shared/session/unsent'
import { type Unsent, filesOnlyIn } from './outbox'

const NOTHING: Unsent[] = []

/** The token changes with each sign-in, the person does not. */
const ownerOf = ({ role, doctorId, displayName }: Session) => [role, doctorId ?? '', displayName].join(' ')

const ownIn = (kept: KeptUnsent | null, session: Session | null) =>
  kept && session && kept.owner === ownerOf(session) ? kept.messages : NOTHING

/** What the signed-in person wrote and the hospital may not have, oldest first. */
export const unsentMessages = (): Unsent[] => ownIn(unsentStore.get(), sessionStore.get())

export const useUnsent = (): Unsent[] => ownIn(unsentStore.use(), useSession())

/** Changes them, and takes files that nobody needs any more off the phone. Somebody else's are forgotten. */
export function changeUnsent(change: (all: Unsent[]) => Unsent[]): void {
  const session = sessionStore.get()
  if (!session) return
  const before = unsentStore.get()?.messages ?? NOTHING
  const messages = change(unsentMessages())
  unsentStore.set(messages.length ? { owner: ownerOf(session), messages } : null)
  filesOnlyIn(before, messages).forEach((name) => void forgetFile(name).catch(() => {}))
}
