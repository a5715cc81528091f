import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { Button } from '@/shared/ui/button'
import './sessions.scss'

/** Says that only one doctor is shown, with a way out. */
export function DoctorFilter({ doctorId, onAll }: { doctorId: string; onAll: () => void }) {
  const doctor = useQuery(orpc.directory.getDoctor.queryOptions({ input: { doctorId } })).data
  return (
    <View className="sessions__doctor">
      <View className="sessions__only">{doctor ? `只看${doctor.name}` : '只看一位医生'}</View>
      <Button small kind="text" onClick={onAll}>
        看全部医生
      </Button>
    </View>
  )
}
