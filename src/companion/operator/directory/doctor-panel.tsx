import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Doctor } from '@xinglin/types/directory'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { SidePanel } from '@/companion/layout/side-panel'
import { to } from '@/companion/navigation'
import { inputFrom } from '../doctor/draft'
import './directory.scss'

const AWAY = '患者暂时搜不到，已约的照常就诊'
const ACTIVE = '患者可以搜到和预约'

/** Away or back: nothing else about the doctor changes. */
function StatusSwitch({ doctor }: { doctor: Doctor }) {
  const save = useCommand(orpc.directory.saveDoctor)
  const active = doctor.status === 'active'
  const set = (on: boolean) =>
    save.isPending ? undefined : save.mutate({ ...inputFrom(doctor), status: on ? 'active' : 'away' })
  return (
    <>
      <SwitchRow icon="doctor" first="正常出诊" second={active ? ACTIVE : AWAY} on={active} onChange={set} />
      <ErrorLine error={save.error} />
    </>
  )
}

const Detail = ({ doctor }: { doctor: Doctor }) => (
  <>
    <View className="doctor-panel__good">
      {doctor.departmentName}。擅长{doctor.goodAt}
    </View>
    <View className="doctor-panel__rows">
      <StatusSwitch doctor={doctor} />
      <Row icon="list" first="修改资料" second="职称、费用、擅长" onClick={() => to.doctor({ doctorId: doctor.id })} />
      <Row icon="clock" first="每周排班" onClick={() => to.schedule({ doctorId: doctor.id })} />
      <Row icon="calendar" first="看出诊" second="号源和停约" onClick={() => to.sessions({ doctorId: doctor.id })} />
      <Row icon="people" first="发激活码" onClick={() => to.invite({ doctorId: doctor.id })} />
    </View>
  </>
)

/** What an operator can do with one doctor. */
export function DoctorPanel({ doctorId, onClose }: { doctorId: string; onClose: () => void }) {
  const query = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } }))
  return (
    <SidePanel title={query.data?.name ?? '医生'} onClose={onClose}>
      <QueryView query={query} skeleton={<Skeleton shape="doctor" count={1} />}>
        {(doctor) => <Detail doctor={doctor} />}
      </QueryView>
    </SidePanel>
  )
}
