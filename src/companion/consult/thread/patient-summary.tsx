import { useQuery } from '@tanstack/react-query'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { READ_ONCE, SummaryBox, SummarySections } from '@/companion/summary/summary-box'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import { isRunning } from '../words'

function Sections({ consultId }: { consultId: string }) {
  const query = useQuery(orpc.summary.getConsultSummary.queryOptions({ input: { consultId }, ...READ_ONCE }))
  return <SummarySections query={query} />
}

/** What the hospital knows of him beside this consult, as far as he shows it. */
export function PatientSummary({ consult }: { consult: Consult }) {
  const [open, setOpen] = useState(false)
  if (!isRunning(consult)) return null
  return (
    <SummaryBox>
      {open ? (
        <Sections consultId={consult.id} />
      ) : (
        <Button kind="secondary" icon="list" onClick={() => setOpen(true)}>
          查看病情摘要
        </Button>
      )}
    </SummaryBox>
  )
}
