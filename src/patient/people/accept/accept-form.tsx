import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { GrantScope, Invitation } from '@xinglin/types/identity'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { fieldErrors } from '@/shared/api/errors'
import { usePatients } from '@/shared/session/person'
import { addDays, civilDate, monthDay } from '@/shared/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice, ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Page } from '@/shared/ui/page'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { RELATIONS, SCOPES } from '@/shared/words'
import './accept-form.scss'

const TERMS = { '30': '1 个月', '90': '3 个月', '180': '半年', '364': '一年' }
type Term = keyof typeof TERMS
const TERM_OPTIONS = optionsOf<Term>(TERMS, ['30', '90', '180', '364'])
const endOf = (term: Term) => addDays(civilDate(), Number(term))

const Asking = ({ invitation: { relativeName, relation, scopes } }: { invitation: Invitation }) => (
  <Card kind="now">
    <View className="asking__name">{relativeName} 想帮您办</View>
    <View>{scopes.map((scope) => SCOPES[scope]).join('、')}</View>
    <View className="asking__note">
      邀请里写着：您是{relativeName}的{RELATIONS[relation]}。不认识就不要同意，直接返回即可。
    </View>
  </Card>
)

const patientOptions = (patients: readonly { id: string; name: string; held: string }[]) =>
  patients.filter(({ held }) => held === 'own').map(({ id, name }) => ({ value: id, label: name }))

const done = () => {
  toast('已同意')
  void Taro.redirectTo({ url: '/people/grants/index' })
}

/** Who asks and for what; the patient decides for whom, what of it, and until when. */
export function AcceptForm({ invitation }: { invitation: Invitation }) {
  const own = patientOptions(usePatients().data?.patients ?? [])
  const [chosen, setChosen] = useState<string | null>(null)
  const [scopes, setScopes] = useState<GrantScope[]>(invitation.scopes)
  const [term, setTerm] = useState<Term>('180')
  const accept = useCommand(orpc.identity.acceptGrant, { onSuccess: done })
  const patientId = chosen ?? own[0]?.value ?? ''
  const errors = fieldErrors(accept.error)
  const send = () => accept.mutate({ code: invitation.code, patientId, scopes, endsOn: endOf(term) })
  const button = (
    <Button busy={accept.isPending} disabled={!patientId || !scopes.length} onClick={send}>
      同意
    </Button>
  )
  return (
    <Page title="接受邀请" bar={button}>
      <Asking invitation={invitation} />
      <Card>
        <Field label="为谁办" error={errors.patientId} hint={own.length ? '' : '请先在「就诊人」里添加自己'}>
          <Choice options={own} value={patientId} onChange={setChosen} />
        </Field>
        <Field label="同意代办" error={errors.scopes}>
          <ManyChoice options={optionsOf(SCOPES, invitation.scopes)} values={scopes} onChange={setScopes} />
        </Field>
        <Field label="到什么时候" error={errors.endsOn} hint={`到${monthDay(endOf(term))}，随时可以收回`}>
          <Choice options={TERM_OPTIONS} value={term} onChange={setTerm} />
        </Field>
      </Card>
      <ErrorLine error={Object.keys(errors).length ? null : accept.error} />
    </Page>
  )
}
