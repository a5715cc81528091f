import type { ReactNode } from 'react'
import { useSession, type Session } from '@/shared/session/session'
import { Empty } from '@/shared/ui/state-view'
import { Narrow } from '../layout/narrow'
import { StaffPage } from '../layout/staff-page'
import { to } from '../navigation'
import { Activate } from '../sign-in/activate'
import { enter } from '../sign-in/enter'
import { SignIn } from '../sign-in/sign-in'

export interface GateProps {
  title: string
  /** Whose page it is; `staff` means all of them. */
  role: 'doctor' | 'operator' | 'staff'
  tab?: string
  children: ReactNode
}

const WORDS = { doctor: '这一页给医生用', operator: '这一页给运营同事用', staff: '' }

const mayEnter = ({ role }: Session, wanted: GateProps['role']) =>
  wanted === 'staff' ? role !== 'patient' : role === wanted

/** From a tab page one starts at the first tab; any other page stays, so that a link leads where it should. */
const enterBy = (tab: string | undefined) => (session: Session) => {
  enter(session)
  if (tab) to.home()
}

function faceFor(session: Session | null, role: GateProps['role'], tab: string | undefined) {
  if (!session) return <SignIn onSignedIn={enterBy(tab)} />
  if (session.role === 'patient') return <Activate />
  return <Empty icon="shield" title={WORDS[role]} action={{ text: '回工作台', onClick: to.home }} />
}

/** Nobody sees, or even loads, a page that is not his; the server asks the same question again. */
export function Gate({ title, role, tab, children }: GateProps) {
  const session = useSession()
  if (session && mayEnter(session, role)) return <>{children}</>
  return (
    <StaffPage title={title} tab={tab}>
      <Narrow>{faceFor(session, role, tab)}</Narrow>
    </StaffPage>
  )
}
