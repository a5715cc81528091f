import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Doctor } from '@xinglin/types/directory'
import type { StaffRole } from '@xinglin/types/operation'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, optionsOf } from '@/shared/ui/choice'
import { Field, TextInput } from '@/shared/ui/field'
import { ErrorLine } from '@/shared/ui/state-view'
import { formErrors } from '../form/errors'
import { DoctorField } from './doctor-field'
import { StaffCode } from './staff-code'
import './invite.scss'

const ROLES = optionsOf({ doctor: '医生', adviser: '社区顾问', operator: '运营' })
const FIELDS = ['role', 'doctorId', 'displayName'] as const

interface InviteDraft {
  role: StaffRole
  doctor: Doctor | null
  name: string
}

const inputOf = ({ role, doctor, name }: InviteDraft) =>
  role === 'doctor'
    ? { role, displayName: name, ...(doctor ? { doctorId: doctor.id } : {}) }
    : { role, displayName: name }

/** Who is invited as what; then the code, shown once. */
export function InviteForm({ doctor: first }: { doctor: Doctor | null }) {
  const [draft, setDraft] = useState<InviteDraft>({ role: 'doctor', doctor: first, name: first?.name ?? '' })
  const invite = useCommand(orpc.identity.inviteStaff)
  const change = (patch: Partial<InviteDraft>) => setDraft((old) => ({ ...old, ...patch }))
  const { at, general } = formErrors(invite.error, FIELDS)
  if (invite.data) return <StaffCode {...invite.data} name={draft.name} onAgain={invite.reset} />
  return (
    <Card>
      <Field label="身份" error={at.role}>
        <Choice options={ROLES} value={draft.role} onChange={(role) => change({ role })} />
      </Field>
      {draft.role === 'doctor' ? (
        <DoctorField
          doctor={draft.doctor}
          error={at.doctorId}
          onPick={(doctor) => change({ doctor, name: doctor.name })}
        />
      ) : null}
      <Field label="姓名" error={at.displayName} hint="登录后显示的名字">
        <TextInput value={draft.name} onChange={(name) => change({ name })} maxLength={40} />
      </Field>
      <ErrorLine error={general} />
      <View className="invite__action">
        <Button busy={invite.isPending} onClick={() => invite.mutate(inputOf(draft))}>
          生成激活码
        </Button>
      </View>
    </Card>
  )
}
