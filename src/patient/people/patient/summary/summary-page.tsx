import { View } from '@tarojs/components'
import { SignInFace } from '@/patient/sign-in-face'
import { usePatients } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'
import { Section } from '@/shared/ui/section'
import { Choices } from './choices'
import { Readings } from './readings'
import './summary.scss'

/** Whose it is, what doctors always see, what he decides, and who looked. */
export function SummaryPage({ patientId }: { patientId: string }) {
  const signedIn = useSession() !== null
  const name = usePatients().data?.patients.find(({ id }) => id === patientId)?.name
  if (!signedIn) return <SignInFace hint="登录后可以决定医生能看到什么" />
  return (
    <>
      <View className="summary-page__lead">
        接诊医生能看到预约时填的内容、转诊原因，以及{name ?? '您'}
        在该医生本科室的就诊。其他科室的，同意后才看得到；随时可以关掉，不影响看病。
      </View>
      <Choices patientId={patientId} />
      <Section title="谁看过摘要">
        <Readings patientId={patientId} />
      </Section>
    </>
  )
}
