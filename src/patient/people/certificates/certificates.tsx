import { View } from '@tarojs/components'
import type { Certificate } from '@xinglin/types/certificates'
import type { Patient } from '@xinglin/types/identity'
import { useState } from 'react'
import { SignInFace } from '@/patient/sign-in-face'
import { to } from '@/patient/navigation'
import { usePatients } from '@/shared/session/person'
import { useSession } from '@/shared/session/session'
import { Button } from '@/shared/ui/button'
import { QueryView } from '@/shared/ui/query-view'
import { Section } from '@/shared/ui/section'
import { Empty } from '@/shared/ui/state-view'
import { CertificateCard } from './certificate-card'
import { Looks } from './looks'
import { UploadForm } from './upload-form'
import { useCertificates } from './use-certificates'
import { Withdraw } from './withdraw'
import './certificates.scss'

/** The account's own proof: the form at first, then how it stands; another picture can take its place. */
function Mine({ patient, certificate }: { patient: Patient; certificate: Certificate | undefined }) {
  const [renewing, setRenewing] = useState(false)
  const again = certificate?.status === 'refused' || certificate?.status === 'expired'
  return (
    <>
      {certificate ? <CertificateCard certificate={certificate} /> : null}
      {!certificate || renewing || again ? (
        <UploadForm patient={patient} onDone={() => setRenewing(false)} />
      ) : (
        <View className="certificates__action">
          <Button kind="secondary" onClick={() => setRenewing(true)}>
            换一份证明
          </Button>
        </View>
      )}
      {certificate ? <Withdraw patientId={patient.id} /> : null}
      {certificate ? <Looks certificateId={certificate.id} uploaderName={certificate.uploaderName} /> : null}
    </>
  )
}

const Theirs = ({ certificates }: { certificates: readonly Certificate[] }) => (
  <Section title="家人上传的">
    {certificates.map((certificate) => (
      <View key={certificate.id}>
        <CertificateCard certificate={certificate} />
        <Looks certificateId={certificate.id} uploaderName={certificate.uploaderName} />
      </View>
    ))}
  </Section>
)

const mayProve = ({ relation, held, scopes }: Patient) =>
  held === 'granted' ? scopes.includes('booking') : relation !== 'self'

function About({ patient, all }: { patient: Patient; all: readonly Certificate[] }) {
  const about = all.filter(({ patientId }) => patientId === patient.id)
  const theirs = about.filter(({ side }) => side === 'others')
  const mine = about.find(({ side }) => side === 'mine')
  const proves = mayProve(patient) || mine !== undefined
  return (
    <>
      {proves ? (
        <View className="certificates__lead">
          传一次就行，以后替{patient.name}挂号、办授权都能用。没有证明也可以先挂号。
        </View>
      ) : null}
      {proves ? <Mine patient={patient} certificate={mine} /> : null}
      {theirs.length ? <Theirs certificates={theirs} /> : null}
      {proves || theirs.length ? null : (
        <Empty icon="shield" title="本人就诊不用关系证明" hint="家人替您挂号时上传的证明，会显示在这里" />
      )}
    </>
  )
}

/** For somebody whom one no longer acts for: what was uploaded can still be taken back. */
function Parted({ patientId, all }: { patientId: string; all: readonly Certificate[] }) {
  const mine = all.find((each) => each.patientId === patientId && each.side === 'mine')
  if (!mine)
    return <Empty icon="people" title="没有这位就诊人" action={{ text: '看全部就诊人', onClick: to.patients }} />
  return (
    <>
      <CertificateCard certificate={mine} />
      <Withdraw patientId={patientId} />
    </>
  )
}

/** Proofs of relation for one patient: one's own, and what others showed. */
export function Certificates({ patientId }: { patientId: string }) {
  const signedIn = useSession() !== null
  const people = usePatients()
  const query = useCertificates()
  if (!signedIn) return <SignInFace hint="登录后可以上传和家人的关系证明" />
  return (
    <QueryView query={people}>
      {({ patients }) => {
        const patient = patients.find(({ id }) => id === patientId)
        return (
          <QueryView query={query}>
            {({ certificates }) =>
              patient ? (
                <About patient={patient} all={certificates} />
              ) : (
                <Parted patientId={patientId} all={certificates} />
              )
            }
          </QueryView>
        )
      }}
    </QueryView>
  )
}
