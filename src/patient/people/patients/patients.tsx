import type { Patient } from '@xinglin/types/identity'
import { to } from '@/patient/navigation'
import { usePatients } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'
import { ageAt } from '@/shared/time'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { SEXES, familyName } from '@/shared/words'
import { SignInFace } from '@/patient/sign-in-face'
import { useDuplicates } from '../duplicates/use-duplicates'

const second = ({ sex, birthDate, maskedPaperNumber }: Patient) =>
  `${SEXES[sex]} · ${ageAt(birthDate)} 岁 · ${maskedPaperNumber}`

function PatientList({ title, patients }: { title: string; patients: readonly Patient[] }) {
  if (!patients.length) return null
  return (
    <Section title={title}>
      <Card kind="list">
        {patients.map((patient) => (
          <Row
            key={patient.id}
            lead={<Avatar id={patient.id} sex={patient.sex} />}
            first={`${patient.name}（${familyName(patient)}）`}
            second={second(patient)}
            onClick={() => to.patient(patient.id)}
          />
        ))}
      </Card>
    </Section>
  )
}

const EMPTY = {
  icon: 'people',
  title: '还没有就诊人',
  hint: '挂号要用就诊人的实名信息。可以添加自己，也可以添加家人，最多 10 位',
} as const

/** Only while there is something to look at. */
function DuplicatesRow() {
  const count = useDuplicates().data?.pairs.length
  if (!count) return null
  return (
    <Card kind="list">
      <Row icon="link" first="可能有人登记了两次" second="看一看，合成一份，记录就在一起了" onClick={to.duplicates} />
    </Card>
  )
}

/** Own patients and those who granted something; numbers masked. */
export function Patients() {
  const query = usePatients()
  if (!useSession()) return <SignInFace hint="登录后可以添加自己和家人" />
  return (
    <QueryView
      query={query}
      skeleton={<Skeleton shape="doctor" count={3} />}
      empty={{ ...EMPTY, when: ({ patients }) => !patients.length }}
    >
      {({ patients }) => (
        <>
          <DuplicatesRow />
          <PatientList title="我登记的" patients={patients.filter(({ held }) => held === 'own')} />
          <PatientList title="授权给我的" patients={patients.filter(({ held }) => held === 'granted')} />
        </>
      )}
    </QueryView>
  )
}
