import { View } from '@tarojs/components'
import { PicturesField } from '@/shared/community/pictures-field'
import { Button } from '@/shared/ui/button'
import { Field, LongInput, TextInput } from '@/shared/ui/field'
import type { DraftBlock } from './draft'
import './blocks-field.scss'

const LABELS: Record<DraftBlock['kind'], string> = {
  ...{
    heading: '小标题',
    text: '段落',
    list: '要点（一行一条）',
    notice: '提醒（红色，写什么时候找医生）',
    picture: '图片',
  },
}

const MOST = { heading: 30, text: 1000, list: 1200, notice: 200 } as const

const KINDS = ['text', 'heading', 'list', 'notice', 'picture'] as const
const ADDS: Record<DraftBlock['kind'], string> = {
  heading: '小标题',
  text: '段落',
  list: '要点',
  notice: '提醒',
  picture: '图片',
}

const fresh = (kind: DraftBlock['kind']): DraftBlock =>
  kind === 'picture' ? { kind, caption: '', sent: null, picture: null } : { kind, text: '' }

interface OneProps {
  block: DraftBlock
  onChange: (block: DraftBlock) => void
}

const Words = ({ block, onChange }: OneProps) => {
  if (block.kind === 'picture') {
    return (
      <>
        {block.picture && !block.sent ? <View className="block-field__there">已有一张图，重新选会换掉它</View> : null}
        <PicturesField
          most={1}
          values={block.sent ? [block.sent] : []}
          onAdd={(sent) => onChange({ ...block, sent })}
          onRemove={() => onChange({ ...block, sent: null })}
        />
        <View className="block-field__caption">
          <TextInput
            value={block.caption}
            onChange={(caption) => onChange({ ...block, caption })}
            maxLength={60}
            placeholder="图注"
          />
        </View>
      </>
    )
  }
  const change = (text: string) => onChange({ ...block, text })
  return block.kind === 'heading' ? (
    <TextInput value={block.text} onChange={change} maxLength={MOST.heading} />
  ) : (
    <LongInput value={block.text} onChange={change} maxLength={MOST[block.kind]} />
  )
}

export interface BlocksFieldProps {
  values: readonly DraftBlock[]
  error: string | undefined
  onChange: (blocks: DraftBlock[]) => void
}

/** The body, block after block. */
export function BlocksField({ values, error, onChange }: BlocksFieldProps) {
  const put = (at: number, block: DraftBlock) => onChange(values.map((one, i) => (i === at ? block : one)))
  const swap = (at: number) => {
    const [before, after] = [values[at - 1], values[at]]
    if (before && after) onChange(values.map((one, i) => (i === at - 1 ? after : i === at ? before : one)))
  }
  return (
    <View>
      {values.map((block, at) => (
        <View key={at} className="block-field">
          <Field label={LABELS[block.kind]}>
            <Words block={block} onChange={(changed) => put(at, changed)} />
          </Field>
          <View className="block-field__acts">
            {at > 0 ? (
              <Button small kind="text" onClick={() => swap(at)}>
                上移
              </Button>
            ) : null}
            <Button small kind="text" onClick={() => onChange(values.filter((_, i) => i !== at))}>
              去掉
            </Button>
          </View>
        </View>
      ))}
      <Field label="再加一段" error={error}>
        <View className="block-field__adds">
          {KINDS.map((kind) => (
            <Button key={kind} small kind="secondary" onClick={() => onChange([...values, fresh(kind)])}>
              {ADDS[kind]}
            </Button>
          ))}
        </View>
      </Field>
    </View>
  )
}
