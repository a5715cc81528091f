import { useRouter } from '@tarojs/taro'
import { Gate } from '@/companion/gate/gate'
import { Narrow } from '@/companion/layout/narrow'
import { StaffPage } from '@/companion/layout/staff-page'
import { RecordingRest } from '@/shared/video/recording-rest'
import { OwnRecordings } from '@/shared/video/recordings/own-recordings'

export default function Index() {
  const { consultId = '' } = useRouter<{ consultId: string }>().params
  return (
    <Gate title="视频录像" role="doctor">
      <StaffPage title="视频录像">
        <Narrow>
          <RecordingRest />
          <OwnRecordings consultId={consultId} />
        </Narrow>
      </StaffPage>
    </Gate>
  )
}
