import type { ReactNode } from 'react'
import type { StaffRole } from '@xinglin/types/operation'
import { useSession, type Session } from '@/shared/session/session'
import { Empty } from '@/shared/ui/state-view'
import { EnrolFirst } from '../account/enrol-first'
import { ShowCode } from '../account/show-code'
import { Narrow } from '../layout/narrow'
import { StaffPage } from '../layout/staff-page'
import { to } from '../navigation'
import { Activate } from '../sign-in/activate'
import { enter } from '../sign-in/enter'
import { SignIn } from '../sign-in/sign-in'

export interface GateProps {
  title: string
  /** Whose page it is; `staff` means all of them. */
  role: StaffRole | 'staff'
  tab?: string
  /** Open to staff whose second factor is still to come. */
  unconfirmed?: boolean
  children: ReactNode
}

const WORDS = { doctor: '这一页给医生用', adviser: '这一页给社区顾问用', operator: '这一页给运营同事用', staff: '' }

const mayEnter = ({ role, awaits }: Session, wanted: GateProps['role'], unconfirmed: boolean) =>
  (wanted === 'staff' ? role !== 'patient' : role === wanted) && (!awaits || unconfirmed)

/** From a tab page one starts at the first tab; any other page stays, so that a link leads where it should. */
const enterBy = (tab: string | undefined) => (session: Session) => {
  enter(session)
  if (tab) to.home()
}

function faceFor(session: Session | null, role: GateProps['role'], tab: string | undefined) {
  if (!session) return <SignIn onSignedIn={enterBy(tab)} />
  if (session.role === 'patient') return <Activate />
  if (session.awaits === 'code') return <ShowCode onConfirmed={enterBy(tab)} />
  if (session.awaits === 'enrolment') return <EnrolFirst />
  return <Empty icon="shield" title={WORDS[role]} action={{ text: '回工作台', onClick: to.home }} />
}

/** Nobody sees, or even loads, a page that is not his; the server asks the same question again. */
export function Gate({ title, role, tab, unconfirmed = false, children }: GateProps) {
  const session = useSession()
  if (session && mayEnter(session, role, unconfirmed)) return <>{children}</>
  return (
    <StaffPage title={title} tab={tab}>
      <Narrow>{faceFor(session, role, tab)}</Narrow>
    </StaffPage>
  )
}
