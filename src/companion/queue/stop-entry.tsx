import { useState } from 'react'
import { Row } from '@/shared/ui/row'
import { StopClinic } from '../stopping/stop-sheet'

/** For who cannot go on, or not as long as planned. */
export function StopEntry({ sessionId }: { sessionId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row icon="warning" first="停诊 / 缩短门诊" second="先看影响哪些患者，再决定" onClick={() => setOpen(true)} />
      {open ? <StopClinic sessionId={sessionId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
