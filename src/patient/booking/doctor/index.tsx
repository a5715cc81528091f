import { useRouter } from '@tarojs/taro'
import { DoctorPage } from './doctor-page'

export default function Index() {
  const { doctorId = '', date } = useRouter<{ doctorId: string; date?: string }>().params
  return <DoctorPage doctorId={doctorId} openOn={date ?? null} />
}
