import { Image, View } from '@tarojs/components'
import { Icon } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { Bubble } from './bubble'
import { DocumentBubble } from './document-bubble'
import type { Unsent, UnsentContent } from './outbox'
import { progressStore } from './outbox-link'
import type { Outbox } from './use-outbox'
import { VoiceBubble } from './voice-bubble'

function Inner({ id, content }: { id: string; content: UnsentContent }) {
  if (content.kind === 'text') return <>{content.text}</>
  if (content.kind === 'marks') {
    return (
      <View className="bubble__document">
        <Icon name="circle" />
        <View className="bubble__document-text">图上的 {content.strokes.length} 处圈画</View>
      </View>
    )
  }
  const { kind, path, name, bytes, seconds } = content.file
  const address = () => Promise.resolve(path)
  if (kind === 'voice') return <VoiceBubble id={id} seconds={seconds || 1} fresh={false} address={address} />
  if (kind === 'document') return <DocumentBubble name={name} bytes={bytes} pages={null} address={address} />
  return <Image className="bubble__local" src={path} mode="widthFix" aria-label="要发的图片" />
}

interface FootProps {
  unsent: Unsent
  outbox: Outbox
  online: boolean
}

function Foot({ unsent: { key, content, refused }, outbox, online }: FootProps) {
  const percent = progressStore.use()[key]
  if (refused === null) {
    const bringing = content.kind === 'file' && content.uploadId === null && percent !== undefined
    return <>{online ? `发送中${bringing ? ` ${percent}%` : ''}` : '没有网络，联网后自动发'}</>
  }
  return (
    <View className="bubble__refused" role="alert">
      <View className="bubble__refused-words">未发出：{refused}</View>
      <View {...tappable('重试')} className="bubble__act" onClick={() => outbox.retry(key)}>
        重试
      </View>
      <View {...tappable('删除')} className="bubble__act" onClick={() => outbox.remove(key)}>
        删除
      </View>
    </View>
  )
}

/** A message that was written here and that the hospital may not have yet. */
export const UnsentLine = (props: FootProps) => (
  <Bubble own bare={props.unsent.content.kind !== 'text'} foot={<Foot {...props} />}>
    <Inner id={props.unsent.key} content={props.unsent.content} />
  </Bubble>
)
