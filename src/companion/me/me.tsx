import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { setElder, useElder } from '@/shared/elder'
import { useSession } from '@/shared/session/session'
import { signOut } from '@/shared/session/sign-in'
import { Avatar } from '@/shared/ui/avatar'
import { Button } from '@/shared/ui/button'
import { useHospital } from '@/shared/ui/call-button'
import { Card } from '@/shared/ui/card'
import { ConfirmSheet } from '@/shared/ui/confirm-sheet'
import { Row } from '@/shared/ui/row'
import { SwitchRow } from '@/shared/ui/switch-row'
import { TITLES } from '@/shared/words'
import { Narrow } from '../layout/narrow'
import './me.scss'

function DoctorCard({ doctorId }: { doctorId: string }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data
  const name = useSession()?.displayName
  return (
    <Card className="me__card">
      {doctor ? <Avatar id={doctor.id} sex={doctor.sex} title={doctor.title} size="large" /> : null}
      <View>
        <View className="me__name">{doctor?.name ?? name}</View>
        <View className="me__about">{doctor ? `${doctor.departmentName} · ${TITLES[doctor.title]}` : '医生'}</View>
      </View>
    </Card>
  )
}

const OperatorCard = () => (
  <Card className="me__card">
    <View>
      <View className="me__name">{useSession()?.displayName}</View>
      <View className="me__about">运营</View>
    </View>
  </Card>
)

function SignOut() {
  const [asking, setAsking] = useState(false)
  return (
    <View className="me__leave">
      <Button kind="text" onClick={() => setAsking(true)}>
        退出登录
      </Button>
      <ConfirmSheet open={asking} title="退出登录" action="退出" onConfirm={signOut} onClose={() => setAsking(false)}>
        退出后，这台设备上不再显示患者信息。
      </ConfirmSheet>
    </View>
  )
}

/** Who I am, how large the print is, and the way out. */
export function Me() {
  const doctorId = useSession()?.doctorId
  const hospital = useHospital().data
  return (
    <Narrow>
      {doctorId ? <DoctorCard doctorId={doctorId} /> : <OperatorCard />}
      <Card kind="list">
        <SwitchRow icon="large" first="大字版" second="字更大，按钮更大" on={useElder()} onChange={setElder} />
        {hospital ? <Row icon="place" first={hospital.name} second={hospital.address} /> : null}
      </Card>
      <SignOut />
    </Narrow>
  )
}
