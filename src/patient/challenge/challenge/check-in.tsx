import { View } from '@tarojs/components'
import type { Challenge } from '@xinglin/types/challenge'
import { useState } from 'react'
import { PicturesField } from '@/shared/community/pictures-field'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import { Icon } from '@/shared/ui/icon'
import { ErrorLine } from '@/shared/ui/state-view'
import { type CheckingIn, useCheckIn } from './use-check-in'
import './challenge.scss'

interface NumberFieldProps {
  it: CheckingIn
  name: 'value' | 'second'
  wanted: Challenge['value']
}

const NumberField = ({ it, name, wanted }: NumberFieldProps) =>
  wanted ? (
    <Field label={`${wanted.name}（${wanted.unit}）`} error={it.errors[name]}>
      <TextInput
        value={it.words[name]}
        keyboard="digit"
        maxLength={6}
        placeholder={`${wanted.low}–${wanted.high}`}
        onChange={(word) => it.change({ [name]: word })}
      />
    </Field>
  ) : null

const Fields = ({ it, challenge }: { it: CheckingIn; challenge: Challenge }) => (
  <>
    <NumberField it={it} name="value" wanted={challenge.value} />
    <NumberField it={it} name="second" wanted={challenge.second} />
    {challenge.measure === 'picture' ? (
      <Field label="今天的照片" hint="只有自己能看" error={it.errors['uploadId']}>
        <PicturesField
          most={1}
          values={it.pictures}
          onAdd={it.addPicture}
          onRemove={it.removePicture}
          onComing={it.setComing}
        />
      </Field>
    ) : null}
  </>
)

const Done = ({ onAgain }: { onAgain: (() => void) | null }) => (
  <Card kind="now">
    <View className="challenge__done">
      <Icon name="check" className="challenge__done-icon" />
      今天做到了
    </View>
    {onAgain ? (
      <Button kind="text" onClick={onAgain}>
        填错了，改一下
      </Button>
    ) : null}
  </Card>
)

/** Today's: once, and it can be mended until the day is over. */
export function CheckIn({ challenge }: { challenge: Challenge }) {
  const [again, setAgain] = useState(false)
  const it = useCheckIn(challenge, () => setAgain(false))
  if (challenge.mine?.today && !again)
    return <Done onAgain={challenge.measure === 'done' ? null : () => setAgain(true)} />
  return (
    <Card kind="now" title="今天">
      <Fields it={it} challenge={challenge} />
      <ErrorLine error={it.general} />
      <View className="challenge__act">
        <Button icon="check" busy={it.busy} disabled={it.unfinished !== ''} onClick={it.send}>
          打卡
        </Button>
      </View>
    </Card>
  )
}
