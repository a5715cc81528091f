import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { DecisionAid } from '@xinglin/types/plan'
import { useState } from 'react'
import { useSettled } from '@/companion/operator/form/settled'
import { orpc } from '@/shared/api/client'
import { DecisionAidView } from '@/shared/plan/decision-aid-view'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { TextInput } from '@/shared/ui/field'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import './plan.scss'

interface PickProps {
  onPick: (aid: DecisionAid) => void
  onClose: () => void
}

const EMPTY = { icon: 'balance', title: '没有找到', hint: '换一个病名或治疗的词试试' } as const

function List({ onOpen }: { onOpen: (aid: DecisionAid) => void }) {
  const [typed, setTyped] = useState('')
  const text = useSettled(typed.trim())
  const query = useQuery(orpc.consult.listDecisionAids.queryOptions({ input: { text } }))
  return (
    <>
      <View className="aid-pick__search">
        <TextInput value={typed} onChange={setTyped} placeholder="病名或治疗，如 高血压" maxLength={30} />
      </View>
      <QueryView query={query} empty={{ ...EMPTY, when: ({ aids }) => !aids.length }}>
        {({ aids }) => (
          <Card kind="list">
            {aids.map((aid) => (
              <Row key={aid.id} icon="balance" first={aid.title} second={aid.question} onClick={() => onOpen(aid)} />
            ))}
          </Card>
        )}
      </QueryView>
    </>
  )
}

/** Where the patient has a choice: found by a word, and looked at before it is put in. */
function Pick({ onPick, onClose }: PickProps) {
  const [aid, setAid] = useState<DecisionAid | null>(null)
  const buttons = aid ? (
    <>
      <Button onClick={() => onPick(aid)}>放进方案</Button>
      <Button kind="text" onClick={() => setAid(null)}>
        看别的
      </Button>
    </>
  ) : null
  return (
    <Sheet open title={aid?.title ?? '决策辅助'} onClose={onClose} action={buttons}>
      {aid ? <DecisionAidView aid={aid} /> : <List onOpen={setAid} />}
    </Sheet>
  )
}

export interface AidPickerProps {
  aid: DecisionAid | null
  onChange: (aid: DecisionAid | null) => void
}

/** The plan's decision aid: none, or one that can be taken out again. */
export function AidPicker({ aid, onChange }: AidPickerProps) {
  const [open, setOpen] = useState(false)
  const pick = (chosen: DecisionAid) => {
    onChange(chosen)
    setOpen(false)
  }
  return (
    <>
      <Card kind="list">
        <Row
          icon="balance"
          first={aid?.title ?? '有几种办法可选时，放一份决策辅助'}
          second={aid?.question ?? '好处、坏处、数字和出处并排给病人看'}
          onClick={() => setOpen(true)}
        />
      </Card>
      {aid ? (
        <Button kind="text" onClick={() => onChange(null)}>
          不放了
        </Button>
      ) : null}
      {open ? <Pick onPick={pick} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
