import type { ReactNode } from 'react'
import { Gate, type GateProps } from '../gate/gate'
import { StaffPage } from '../layout/staff-page'

export interface StaffShellProps {
  title: string
  role: GateProps['role']
  children: ReactNode
}

/** A page of the communities for those whose it is. */
export const StaffShell = ({ title, role, children }: StaffShellProps) => (
  <Gate title={title} role={role}>
    <StaffPage title={title}>{children}</StaffPage>
  </Gate>
)
