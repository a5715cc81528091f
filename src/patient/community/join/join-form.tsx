import { View } from '@tarojs/components'
import type { Standing } from '@xinglin/types/community'
import { TickRow } from '@/patient/consult/open/tick-row'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { RulesList } from '../board/rules-sheet'
import { RefusalLine } from '../refusal-line'
import { RefusedWords } from '../refused-words'
import { useJoin } from './use-join'
import './join.scss'

export interface JoinFormProps {
  /** Where he has joined and only changes his name. */
  standing: Standing | null
  rules: { version: string; text: readonly string[] }
}

const NAME_HINT = '2 到 12 个字，别用真名和电话'

/** Agrees to the rules and chooses a name; later only the name. */
export function JoinForm({ standing, rules }: JoinFormProps) {
  const it = useJoin(standing, rules.version)
  return (
    <>
      <Card title="社区公约">
        <RulesList rules={rules.text} />
      </Card>
      <View className="join__part">
        {standing?.staff ? (
          <View className="join__note">您在社区里用医院的名字和头衔回答，不用起昵称。</View>
        ) : (
          <Field label="昵称" hint={NAME_HINT} error={it.errors['name']}>
            <TextInput value={it.name} onChange={it.setName} placeholder="例如 早起的老周" maxLength={12} />
          </Field>
        )}
        <RefusedWords marked={it.refusal.fields.name} />
        <TickRow words="我看过公约，会照着做" on={it.agreed} onChange={it.setAgreed} />
      </View>
      <RefusalLine refusal={it.refusal} />
      <Button busy={it.busy} disabled={!it.ready} onClick={it.send}>
        {standing ? '改好了' : '加入社区'}
      </Button>
    </>
  )
}
