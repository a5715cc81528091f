import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { setElder, useElder } from '@/shared/elder'
import { useSession } from '@/shared/session/session'
import { AccountCard } from '@/shared/ui/account-card'
import { Avatar } from '@/shared/ui/avatar'
import { useHospital } from '@/shared/ui/call-button'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { SignOut } from '@/shared/ui/sign-out'
import { SwitchRow } from '@/shared/ui/switch-row'
import { TITLES } from '@/shared/words'
import { Narrow } from '../layout/narrow'
import { to } from '../navigation'

function DoctorCard({ doctorId }: { doctorId: string }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data
  const name = useSession()?.displayName
  return (
    <AccountCard
      avatar={doctor ? <Avatar id={doctor.id} sex={doctor.sex} title={doctor.title} size="large" /> : null}
      name={doctor?.name ?? name}
      about={doctor ? `${doctor.departmentName} · ${TITLES[doctor.title]}` : '医生'}
    />
  )
}

const OperatorCard = () => <AccountCard name={useSession()?.displayName} about="运营" />

/** Who I am, how large the print is, and the way out. */
export function Me() {
  const doctorId = useSession()?.doctorId
  const hospital = useHospital().data
  return (
    <Narrow>
      {doctorId ? <DoctorCard doctorId={doctorId} /> : <OperatorCard />}
      <Card kind="list">
        <SwitchRow icon="large" first="大字版" second="字更大，按钮更大" on={useElder()} onChange={setElder} />
        <Row icon="shield" first="二次验证" second="登录和接诊前确认是本人" onClick={to.secondFactor} />
        {hospital ? <Row icon="place" first={hospital.name} second={hospital.address} /> : null}
      </Card>
      <SignOut>退出后，这台设备上不再显示患者信息。</SignOut>
    </Narrow>
  )
}
