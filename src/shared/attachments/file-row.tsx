import { Image, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { sizeText } from './limits'
import type { ChosenFile } from './local-file'
import './attachments.scss'

export interface FileRowProps {
  file: ChosenFile
  /** Undefined: it is there. */
  percent?: number
  trouble?: string
  onRetry?: () => void
  onRemove: () => void
}

const Lead = ({ file }: { file: ChosenFile }) =>
  file.kind === 'picture' ? (
    <Image className="file-row__picture" src={file.path} mode="aspectFill" aria-label="选好的图片" />
  ) : (
    <View className="file-row__paper">
      <Icon name="pdf" />
    </View>
  )

const stateOf = ({ file, percent, trouble }: FileRowProps) =>
  trouble || (percent === undefined ? `已传好 · ${sizeText(file.bytes)}` : `正在传 ${percent}%`)

/** A chosen file: what it is, how far it is, and the way to take it off again. */
export function FileRow(props: FileRowProps) {
  const { file, trouble, onRetry, onRemove } = props
  return (
    <View className="file-row">
      <Lead file={file} />
      <View className="file-row__text">
        <View className="file-row__name">{file.name || '图片'}</View>
        <View className={trouble ? 'file-row__trouble' : 'file-row__state'} role="status">
          {stateOf(props)}
        </View>
      </View>
      {trouble && onRetry ? (
        <View {...tappable('重试')} className="file-row__act" onClick={onRetry}>
          重试
        </View>
      ) : null}
      <View {...tappable('删除')} className="file-row__act" onClick={onRemove}>
        删除
      </View>
    </View>
  )
}
