import { View, WebView } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useElder } from '@/shared/elder'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Empty, ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import './web-call.scss'

/** All behind `#`: no server on the way reads the code, and no log of one keeps it. */
const addressFor = (consultId: string, code: string, large: boolean) =>
  `${XINGLIN_WEB_URL}/patient/#/consult/call/index?consultId=${encodeURIComponent(consultId)}&code=${code}${large ? '&large=1' : ''}`

const copy = (data: string) =>
  void Taro.setClipboardData({ data }).then(() => toast('链接已复制，请在一分钟内用手机浏览器打开'))

interface CallDoorProps {
  consultId: string
  onOpen: (address: string) => void
}

/** Each way takes a code of its own: it is good once. */
function CallDoor({ consultId, onOpen }: CallDoorProps) {
  const large = useElder()
  const lend = useCommand(orpc.identity.lendForCall)
  const goBy = (way: (address: string) => void) => () =>
    lend.mutate({ consultId }, { onSuccess: ({ code }) => way(addressFor(consultId, code, large)) })
  return (
    <Card>
      <Empty icon="video" title="在医院的网页里视频" hint="手机问“是否允许”用摄像头和麦克风时，请点允许" />
      <ErrorLine error={lend.error} />
      <Button icon="video" busy={lend.isPending} onClick={goBy(onOpen)}>
        打开视频
      </Button>
      <Button kind="text" disabled={lend.isPending} onClick={goBy(copy)}>
        用手机浏览器打开
      </Button>
      <View className="web-call__hint">
        在支付宝里打不开摄像头时，用手机浏览器打开：链接一分钟内有效，只能用一次，不要发给别人。
      </View>
    </Card>
  )
}

/** A web-view covers its whole page; going back leads to the thread. */
function WebCallPage({ consultId }: { consultId: string }) {
  const [address, setAddress] = useState<string | null>(null)
  const fail = () => {
    setAddress(null)
    toast('网页没有打开，请检查网络，再试一次')
  }
  if (address) return <WebView src={address} onError={fail} />
  return <CallDoor consultId={consultId} onOpen={setAddress} />
}

/** Doctors use a browser: theirs records, and what it has not sent yet must outlive the page. */
export const WebCall = XINGLIN_WEB_URL && HOSPITAL_APP === 'patient' ? WebCallPage : null
