import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Evidence } from '@xinglin/types/intake'
import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { AttachField } from '@/shared/attachments/attach-field'
import { orpc } from '@/shared/api/client'
import { fieldErrors } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Icon } from '@/shared/ui/icon'
import { Row } from '@/shared/ui/row'
import { ErrorLine } from '@/shared/ui/state-view'
import { tappable } from '@/shared/ui/tappable'
import type { Papers } from './use-evidence'
import './evidence-card.scss'

const MOST = 9
const MOST_VISITS = 5
const KINDS = ['picture', 'document'] as const

const nameOf = ({ kind, about, attachment }: Evidence) => (kind === 'visit' ? about : attachment?.name || '照片')

const Laid = ({ evidence, papers }: { evidence: Evidence; papers: Papers }) => (
  <View className="evidence__laid">
    <Icon name={evidence.kind === 'visit' ? 'check' : 'picture'} className="evidence__icon" />
    <View className="evidence__name">{nameOf(evidence)}</View>
    <View
      {...tappable(`去掉 ${nameOf(evidence)}`)}
      className="evidence__off"
      onClick={() => papers.remove(evidence.id)}
    >
      去掉
    </View>
  </View>
)

/** Visits to this hospital that can be laid to it with one tap. */
function Visits({ patient, papers }: { patient: Patient; papers: Papers }) {
  const query = useQuery(orpc.consult.listPastVisits.queryOptions({ input: { patientId: patient.id } }))
  const laid = papers.evidence.map(({ about }) => about)
  const visits = query.data?.visits.filter(({ about }) => !laid.includes(about)).slice(0, MOST_VISITS) ?? []
  if (!visits.length) return null
  return (
    <View className="evidence__visits">
      <View className="evidence__label">或者用在本院的就诊作证明</View>
      {visits.map(({ appointmentId, about }) => (
        <Row
          key={appointmentId}
          first={about}
          right={<Icon name="plus" />}
          onClick={() => !papers.busy && papers.addVisit(appointmentId)}
          plain
        />
      ))}
    </View>
  )
}

const FirstTime = () => (
  <View className="evidence__first">
    <View>第一次看这个病，不能在线看。</View>
    <Button small kind="secondary" onClick={to.find}>
      挂号到医院
    </Button>
  </View>
)

export interface EvidenceCardProps {
  patient: Patient
  papers: Papers
  error: string | undefined
}

/** Proof of the earlier diagnosis: papers, or a visit to this hospital. The doctor judges it. */
export function EvidenceCard({ patient, papers, error }: EvidenceCardProps) {
  const wrong = fieldErrors(papers.error).uploadId
  return (
    <View id="ask-evidence" className="open__block">
      <Card title="以前的诊断证明">
        <View className="evidence__hint">病历、出院小结、诊断证明或处方都可以，要看得清诊断和日期。医生会先核对。</View>
        {papers.others.map((evidence) => (
          <Laid key={evidence.id} evidence={evidence} papers={papers} />
        ))}
        <AttachField
          kinds={KINDS}
          most={MOST - papers.others.length}
          values={papers.files}
          onChange={papers.changeFiles}
          error={wrong ?? error}
        />
        {wrong ? null : <ErrorLine error={papers.error} />}
        <Visits patient={patient} papers={papers} />
        <FirstTime />
      </Card>
    </View>
  )
}
