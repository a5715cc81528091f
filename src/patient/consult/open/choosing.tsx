import { useState } from 'react'
import { to } from '@/patient/navigation'
import { usePerson } from '@/shared/session/person'
import { Page } from '@/shared/ui/page'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Empty } from '@/shared/ui/state-view'
import type { Choice } from './choice'
import { FillIn } from './fill-in'

const ADD = { text: '添加就诊人', onClick: to.addPatient }

/** Which service, and for whom; each person has a form of his own. */
export function Choosing(props: Pick<Choice, 'wish' | 'terms' | 'consultant' | 'services'>) {
  const { wish, services } = props
  const [kind, chooseKind] = useState(wish.kind)
  const [patientId, choosePatient] = useState(wish.patientId)
  const { person, patients, query } = usePerson()
  const patient = patients.find(({ id }) => id === patientId) ?? person
  const service = services.find((each) => each.kind === kind) ?? services[0]
  if (!patient || !service) {
    return (
      <Page title="填写病情">
        <QueryView query={query} skeleton={<Skeleton shape="card" count={3} />}>
          {() => <Empty icon="people" title="先添加一位就诊人" hint="可以是自己，也可以是家人" action={ADD} />}
        </QueryView>
      </Page>
    )
  }
  const choice = { ...props, service, chooseKind, patient, patients, choosePatient }
  return <FillIn key={patient.id} choice={choice} />
}
