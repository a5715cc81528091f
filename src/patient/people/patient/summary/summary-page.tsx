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
        {name ? `${name}来看病前，` : '看病前，'}
        接诊医生能看到您预约时填的内容，以及在他本科室的就诊。别的科室的，下面同意了才看得到；随时可以关掉，不影响看病。
      </View>
      <Choices patientId={patientId} />
      <Section title="谁看过">
        <Readings patientId={patientId} />
      </Section>
    </>
  )
}
