import { View } from '@tarojs/components'
import type { Patient } from '@xinglin/types/identity'
import { usePatients } from '@/shared/session/person'
import { ageAt, civilDate, monthDay } from '@/shared/time'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import { PAPER_KINDS, SCOPES, SEXES, familyName } from '@/shared/words'
import { to } from '@/patient/navigation'
import { ChangePhone } from './change-phone'
import { ProofRow } from './proof-row'
import { RemovePatient } from './remove-patient'
import { SummaryRow } from './summary-row'
import './patient-detail.scss'

const Head = ({ patient }: { patient: Patient }) => (
  <Card className="patient">
    <Avatar id={patient.id} sex={patient.sex} size="large" />
    <View>
      <View className="patient__name">{patient.name}</View>
      <View className="patient__about">
        {familyName(patient)} · {SEXES[patient.sex]} · {ageAt(patient.birthDate)} 岁
      </View>
    </View>
  </Card>
)

const Paused = ({ until }: { until: string }) => (
  <Card>
    <View>因 90 天内三次未到诊，{monthDay(civilDate(until))}前暂时不能预约。</View>
    <View className="patient__about">有急事可以打电话，窗口照常看病。</View>
  </Card>
)

const OwnTools = ({ patient }: { patient: Patient }) => (
  <>
    <ChangePhone patient={patient} />
    <RemovePatient patient={patient} />
  </>
)

const Granted = ({ patient: { name, scopes } }: { patient: Patient }) => (
  <Card>
    <View>
      {name}授权您代办：{scopes.map((scope) => SCOPES[scope]).join('、')}。
    </View>
    <View className="patient__about">每次代办都会记下来给他看，他随时可以收回。</View>
  </Card>
)

function Detail({ patient }: { patient: Patient }) {
  const own = patient.held === 'own'
  return (
    <>
      <Head patient={patient} />
      {patient.bookingPausedUntil ? <Paused until={patient.bookingPausedUntil} /> : null}
      <Card kind="list">
        <Row first={PAPER_KINDS[patient.paperKind]} second={patient.maskedPaperNumber} />
        <Row first="手机号" second={patient.maskedPhone} />
      </Card>
      <ProofRow patient={patient} />
      <SummaryRow patient={patient} />
      {own ? <OwnTools patient={patient} /> : <Granted patient={patient} />}
    </>
  )
}

/** One patient: what is known, masked; his phone can be changed and he can be taken out. */
export function PatientDetail({ patientId }: { patientId: string }) {
  const query = usePatients()
  return (
    <QueryView query={query} skeleton={<Skeleton shape="doctor" count={2} />}>
      {({ patients }) => {
        const patient = patients.find(({ id }) => id === patientId)
        if (patient) return <Detail patient={patient} />
        return <Empty icon="people" title="没有这位就诊人" action={{ text: '看全部就诊人', onClick: to.patients }} />
      }}
    </QueryView>
  )
}
