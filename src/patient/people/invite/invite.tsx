import { useShareAppMessage } from '@tarojs/taro'
import type { GrantScope, Relation } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Page } from '@/shared/ui/page'
import { ErrorLine } from '@/shared/ui/state-view'
import { RELATIONS, SCOPES } from '@/shared/words'
import { InvitationCode } from './invitation-code'

const RELATION_OPTIONS = optionsOf(RELATIONS, ['parent', 'child', 'spouse', 'grandparent', 'sibling', 'other'])
const SCOPE_OPTIONS = optionsOf(SCOPES)

const share = (code: string) => ({ title: '请同意我帮您挂号看病', path: `/people/accept/index?code=${code}` })

/** A relative asks to act for a patient: what for, then a code that the patient enters on his own phone. */
export function Invite() {
  const [relation, setRelation] = useState<Relation>('parent')
  const [scopes, setScopes] = useState<GrantScope[]>(['booking'])
  const invite = useCommand(orpc.identity.inviteGrant)
  const invitation = invite.data
  const errors = fieldErrors(invite.error)
  useShareAppMessage(() => share(invitation?.code ?? ''))

  if (invitation) {
    return (
      <Page title="帮家人办">
        <InvitationCode invitation={invitation} />
      </Page>
    )
  }
  const make = (
    <Button busy={invite.isPending} onClick={() => invite.mutate({ relation, scopes })}>
      生成邀请码
    </Button>
  )
  return (
    <Page title="帮家人办" bar={make}>
      <Card>
        <Field label="您要帮谁" error={errors.relation}>
          <Choice options={RELATION_OPTIONS} value={relation} onChange={setRelation} />
        </Field>
        <Field label="帮忙办什么" error={errors.scopes} hint="家人同意的时候还可以改">
          <ManyChoice options={SCOPE_OPTIONS} values={scopes} onChange={setScopes} />
        </Field>
      </Card>
      {errors.scopes ? null : <ErrorLine error={invite.error} />}
    </Page>
  )
}
