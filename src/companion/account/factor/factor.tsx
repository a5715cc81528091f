import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { enter } from '../../sign-in/enter'
import { to } from '../../navigation'
import { Enrol } from './enrol'
import { FactorSet } from './factor-set'
import { RecoveryCodes } from './recovery-codes'

type Done = Parameters<typeof enter>[0] & { recoveryCodes: string[] | null }

/** One's own second factor: set up, the recovery codes once, then how it stands. */
export function Factor() {
  const query = useQuery(orpc.identity.getSecondFactor.queryOptions({ input: {} }))
  const [done, setDone] = useState<Done | null>(null)
  const leave = () => {
    if (done) enter(done)
    to.home()
  }
  if (done?.recoveryCodes) return <RecoveryCodes codes={done.recoveryCodes} onDone={leave} />
  return (
    <QueryView query={query}>
      {(factor) => (factor.state === 'set' ? <FactorSet factor={factor} /> : <Enrol onDone={setDone} />)}
    </QueryView>
  )
}
