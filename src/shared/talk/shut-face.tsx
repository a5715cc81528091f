import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Consult } from '@xinglin/types/consult'
import { orpc } from '@/shared/api/client'
import type { SentKind } from '@/shared/attachments/local-file'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Empty } from '@/shared/ui/state-view'
import { tappable } from '@/shared/ui/tappable'
import { toast } from '@/shared/ui/toast'
import type { Side } from './clock-words'
import type { Unsent, UnsentContent } from './outbox'
import { HANDED_OVER, shutWords } from './shut'
import type { Outbox } from './use-outbox'
import './shut-face.scss'

const WORDS: Partial<Record<SentKind, string>> = { picture: '一张图片', voice: '一段语音' }

const wordsOf = (content: UnsentContent) => {
  if (content.kind === 'text') return content.text
  return content.kind === 'file' ? (WORDS[content.file.kind] ?? '一份文件') : '图上的圈画'
}

const copy = (data: string) => void Taro.setClipboardData({ data }).then(() => toast('已复制'))

const UnsentRow = ({ unsent: { key, content }, onRemove }: { unsent: Unsent; onRemove: (key: string) => void }) => (
  <View className="shut__one">
    <View className="shut__words">{wordsOf(content)}</View>
    {content.kind === 'text' ? (
      <View {...tappable('复制')} className="shut__act" onClick={() => copy(content.text)}>
        复制
      </View>
    ) : null}
    <View {...tappable('删除')} className="shut__act" onClick={() => onRemove(key)}>
      删除
    </View>
  </View>
)

/** What he wrote is his: it waits on this phone, to be copied, or to be sent when he is let in again. */
const Kept = ({ unsent, remove }: Pick<Outbox, 'unsent' | 'remove'>) =>
  unsent.length ? (
    <Card title={`没发出去的 ${unsent.length} 条`}>
      {unsent.map((one) => (
        <UnsentRow key={one.key} unsent={one} onRemove={remove} />
      ))}
      <View className="shut__hint">还在这部手机上。重新授权后回到这里，点“重试”就能发给医生。</View>
    </Card>
  ) : null

/** The last grant that he had from this patient. */
const useGrant = (patientId: string | undefined, side: Side) => {
  const { data } = useQuery(orpc.identity.listGrants.queryOptions({ input: {}, enabled: side === 'patient' }))
  return data?.grants.find((grant) => grant.side === 'received' && grant.patientId === patientId) ?? null
}

const openGrants = () => void Taro.navigateTo({ url: '/people/grants/index' })

export interface ShutFaceProps {
  side: Side
  /** As it was before, where it was seen. */
  patient: Pick<Consult, 'patientId'> | undefined
  outbox: Outbox
  onLook: () => void
}

/** In the thread's place for somebody who may not look at it any more: why, what became of his words, and the way on. */
export function ShutFace({ side, patient, outbox, onLook }: ShutFaceProps) {
  const grant = useGrant(patient?.patientId, side)
  const { title, hint } = side === 'patient' ? shutWords(grant) : HANDED_OVER
  return (
    <View className="shut">
      <View role="alert">
        <Empty icon="shield" title={title} hint={hint} action={{ text: '再看一次', onClick: onLook }} />
      </View>
      <Kept unsent={outbox.unsent} remove={outbox.remove} />
      {side === 'patient' ? (
        <Button kind="text" onClick={openGrants}>
          看我的授权
        </Button>
      ) : null}
    </View>
  )
}
