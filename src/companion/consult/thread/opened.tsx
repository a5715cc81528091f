import type { Consult } from '@xinglin/types/consult'
import { to } from '@/companion/navigation'
import { PlanView } from '@/shared/plan/plan-view'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { isRunning } from '../words'
import { PatientFacts } from './facts'
import { JudgeSheet } from './judge-sheet'
import { MoreSheet } from './more-sheet'

export type Opened = 'facts' | 'judge' | 'more' | 'plan'

export interface OpenedProps {
  consult: Consult
  opened: Opened | null
  onClose: () => void
}

const PlanSheet = ({ consult, onClose }: Omit<OpenedProps, 'opened'>) => {
  const change = () => {
    onClose()
    to.consultPlan(consult.id)
  }
  const action = isRunning(consult) ? (
    <Button kind="secondary" onClick={change}>
      改方案
    </Button>
  ) : null
  return (
    <Sheet open title="治疗方案" onClose={onClose} action={action}>
      {consult.plan ? <PlanView plan={consult.plan} /> : null}
    </Sheet>
  )
}

/** What lies over the thread. */
export function OpenedSheet({ consult, opened, onClose }: OpenedProps) {
  const shared = { consult, onClose }
  if (opened === 'judge') return <JudgeSheet {...shared} />
  if (opened === 'more') return <MoreSheet {...shared} />
  if (opened === 'plan') return <PlanSheet {...shared} />
  if (opened !== 'facts') return null
  return (
    <Sheet open title="病情和资料" onClose={onClose}>
      <PatientFacts consult={consult} />
    </Sheet>
  )
}
