import type { Case } from '@xinglin/types/community-staff'
import { useState } from 'react'
import { SidePanel } from '@/companion/layout/side-panel'
import { PanelBody } from '@/companion/money/facts'
import { CaseBar } from './case-bar'
import { CaseView } from './case-view'
import { type Doing, kindText } from './words'

export interface CasePanelProps {
  one: Case
  onDone: () => void
  onClose: () => void
}

/** One of the queue, beside it or over it. */
export function CasePanel({ one, onDone, onClose }: CasePanelProps) {
  const [doing, setDoing] = useState<Doing>('look')
  const bar = doing === 'look' ? <CaseBar one={one} onDoing={setDoing} onDone={onDone} /> : null
  return (
    <SidePanel title={`审核${kindText(one)}`} onClose={onClose} action={bar}>
      <PanelBody>
        <CaseView one={one} doing={doing} onDoing={setDoing} onDone={onDone} />
      </PanelBody>
    </SidePanel>
  )
}
