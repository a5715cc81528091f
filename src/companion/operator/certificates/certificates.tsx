import type { ToVerify } from '@xinglin/types/certificates'
import { useState } from 'react'
import { pastText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { More } from '@/shared/ui/more'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { CERTIFICATE_KINDS } from '@/shared/words'
import { Columns } from '@/companion/layout/columns'
import { DecidePanel } from './decide-panel'
import { useQueue } from './use-queue'

const EMPTY = { icon: 'check', title: '都核验完了', hint: '有家人上传新的证明，会出现在这里' } as const

const Line = ({ certificate, onClick }: { certificate: ToVerify; onClick: () => void }) => {
  const { uploaderName, patientName, kind, submittedAt } = certificate
  return (
    <Row
      first={`${uploaderName} → ${patientName}`}
      second={`${CERTIFICATE_KINDS[kind]} · ${pastText(submittedAt)}上传`}
      onClick={onClick}
    />
  )
}

/** The queue, oldest first; a tap opens one to look at and decide. */
export function Certificates() {
  const query = useQueue()
  const [picked, setPicked] = useState<ToVerify | null>(null)
  const done = () => setPicked(null)
  const panel = picked ? <DecidePanel key={picked.pictureId} certificate={picked} onDone={done} /> : null
  return (
    <Columns panel={panel}>
      <QueryView query={query} empty={{ ...EMPTY, when: (certificates) => !certificates.length }}>
        {(certificates) => (
          <>
            <Card kind="list">
              {certificates.map((each) => (
                <Line key={each.id} certificate={each} onClick={() => setPicked(each)} />
              ))}
            </Card>
            <More query={query} words="看更多" />
          </>
        )}
      </QueryView>
    </Columns>
  )
}
