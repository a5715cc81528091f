import type { Session } from '@/shared/session/session'

export interface SignInProps {
  onSignedIn: (session: Session) => void
}
