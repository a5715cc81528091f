import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { QrPicture } from '@/shared/ui/qr-picture'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import './clinic-code.scss'

function CodeSheet({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const query = useQuery(orpc.queue.getClinicCode.queryOptions({ input: { sessionId } }))
  return (
    <Sheet open title="诊室签到码" onClose={onClose}>
      <QueryView query={query} skeleton={<Skeleton count={1} />}>
        {({ code, place }) => (
          <View className="clinic-code">
            <View className="clinic-code__place">{place}</View>
            <QrPicture text={code} label={`${place}的签到码`} />
            <View className="clinic-code__letters">{code}</View>
            <View className="clinic-code__hint">贴在诊室门口，患者扫码或输入这 6 位就能报到；码不会变。</View>
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}

/** What hangs at the room's door, for the printer or to be held out. */
export function ClinicCode({ sessionId }: { sessionId: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Row icon="place" first="诊室签到码" second="贴在门口，患者自己报到" onClick={() => setOpen(true)} />
      {open ? <CodeSheet sessionId={sessionId} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
