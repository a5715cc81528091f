import type { ReactNode } from 'react'
import { Page } from '@/shared/ui/page'
import { TABS } from '../navigation'

export interface StaffPageProps {
  title: string
  children: ReactNode
  bar?: ReactNode
  /** Its own path, for a tab page. */
  tab?: string | undefined
}

/** A page of the companion: may use a wide screen, and does not offer the patients' telephone. */
export const StaffPage = ({ title, children, bar, tab }: StaffPageProps) => (
  <Page title={title} bar={bar} {...(tab ? { tabs: { all: TABS, current: tab } } : {})} ownCall wide>
    {children}
  </Page>
)
