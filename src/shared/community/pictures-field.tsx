import { Image, View } from '@tarojs/components'
import { useEffect } from 'react'
import { type Attached, type Coming, useAttached } from '@/shared/attachments/attached'
import { useChoose } from '@/shared/attachments/use-choose'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import './pictures-field.scss'

export interface PicturesFieldProps {
  most: number
  /** Those that the hospital has; the page gives them to its operation. */
  values: readonly Attached[]
  onAdd: (file: Attached) => void
  onRemove: (file: Attached) => void
  /** How many were chosen and have not arrived: without them nothing should be sent. */
  onComing?: (count: number) => void
  /** The first picture stands above a story. */
  cover?: boolean
  error?: string | undefined
}

const Remove = ({ at, onTap }: { at: string; onTap: () => void }) => (
  <View {...tappable(`去掉${at}`)} className="pictures-field__remove" onClick={onTap}>
    <View className="pictures-field__cross">
      <Icon name="close" className="pictures-field__cross-icon" />
    </View>
  </View>
)

interface OneProps {
  path: string
  name: string
  note?: string | undefined
  onRemove: () => void
}

const There = ({ path, name, note, onRemove }: OneProps) => (
  <View className="pictures-field__one">
    <Image className="pictures-field__picture" src={path} mode="aspectFill" aria-label={name} />
    {note ? <View className="pictures-field__note">{note}</View> : null}
    <Remove at={name} onTap={onRemove} />
  </View>
)

interface OnItsWayProps {
  one: Coming
  onRetry: () => void
  onRemove: () => void
}

const OnItsWay = ({ one: { file, percent, trouble }, onRetry, onRemove }: OnItsWayProps) => (
  <View className="pictures-field__one">
    <Image className="pictures-field__picture" src={file.path} mode="aspectFill" aria-label="正在传的图片" />
    {trouble ? (
      <View {...tappable('重新传')} className="pictures-field__veil" onClick={onRetry}>
        没传上，点这里重试
      </View>
    ) : (
      <View className="pictures-field__veil" role="status">
        正在传 {percent}%
      </View>
    )}
    <Remove at="这张" onTap={onRemove} />
  </View>
)

/** Pictures to go with words: chosen one by one, looked at for blur, sent at once, taken off again. */
export function PicturesField({ most, values, onAdd, onRemove, onComing, cover, error }: PicturesFieldProps) {
  const { coming, add, retry, remove } = useAttached(onAdd)
  const { picture, trouble, sheet } = useChoose(add)
  useEffect(() => onComing?.(coming.length), [coming.length, onComing])
  const left = most - values.length - coming.length
  const wrong = trouble || error || coming.find((one) => one.trouble)?.trouble
  return (
    <View>
      <View className="pictures-field">
        {values.map((file, at) => (
          <There
            key={file.uploadId}
            path={file.path}
            name={`第 ${at + 1} 张`}
            note={cover && at === 0 ? '封面' : undefined}
            onRemove={() => onRemove(file)}
          />
        ))}
        {coming.map((one) => (
          <OnItsWay key={one.id} one={one} onRetry={() => retry(one)} onRemove={() => remove(one.id)} />
        ))}
        {left > 0 ? (
          <View {...tappable('拍照或从相册选')} className="pictures-field__add" onClick={picture}>
            <Icon name="plus" />
            <View className="pictures-field__add-words">
              {values.length + coming.length ? `还能加 ${left} 张` : '加图片'}
            </View>
          </View>
        ) : null}
      </View>
      {wrong ? (
        <View className="pictures-field__trouble" role="alert">
          {wrong}
        </View>
      ) : null}
      {sheet}
    </View>
  )
}
