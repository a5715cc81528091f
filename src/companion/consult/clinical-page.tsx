import type { StaffPageProps } from '@/companion/layout/staff-page'
import { StaffPage } from '@/companion/layout/staff-page'
import { useScreenGuard } from '@/shared/hooks/screen-guard'
import { Watermark } from '@/shared/ui/watermark'

/** A page with something of a patient's on it: under the viewer's name, and out of screenshots where the host can. */
export function ClinicalPage({ children, ...page }: StaffPageProps) {
  useScreenGuard()
  return (
    <StaffPage {...page}>
      {children}
      <Watermark />
    </StaffPage>
  )
}
