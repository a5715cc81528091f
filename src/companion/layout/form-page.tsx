import type { ReactNode } from 'react'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { Narrow } from './narrow'
import { Notice } from './notice'
import { StaffPage } from './staff-page'

export interface FormPageProps {
  title: string
  children: ReactNode
  /** The button's words. */
  action: string
  busy: boolean
  disabled?: boolean
  /** What stands under fields that may be out of sight. */
  at?: object
  /** What is more to say about the answer. */
  remarks?: ReactNode
  error: unknown
  onSend: () => void
}

/** A form with one button below, and above the button what to mend. */
export function FormPage({
  title,
  children,
  action,
  busy,
  disabled = false,
  at = {},
  remarks,
  error,
  onSend,
}: FormPageProps) {
  const bar = (
    <Narrow>
      {Object.keys(at).length ? <Notice>有几处需要修改</Notice> : null}
      {remarks}
      <ErrorLine error={error} />
      <Button busy={busy} disabled={disabled} onClick={onSend}>
        {action}
      </Button>
    </Narrow>
  )
  return (
    <StaffPage title={title} bar={bar}>
      <Narrow>{children}</Narrow>
    </StaffPage>
  )
}
