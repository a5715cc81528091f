import { View } from '@tarojs/components'
import type { Standing } from '@xinglin/types/community'
import { useState } from 'react'
import { serverNow } from '@/shared/server-time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { AppealSheet } from '../appeal-sheet'
import { measureText } from './measure'
import './me.scss'

/** Muted or shut out: until when, why, and the way to ask again. */
export function MeasureCard({ standing }: { standing: Standing }) {
  const [appealing, setAppealing] = useState(false)
  const words = measureText(standing, serverNow())
  if (!words) return null
  return (
    <Card title="发言受限">
      <View className="measure__words">{words}</View>
      <View className="measure__reason">原因：{standing.measureReason}</View>
      {standing.mayAppealMeasure ? (
        <Button kind="secondary" onClick={() => setAppealing(true)}>
          申诉
        </Button>
      ) : null}
      {appealing ? <AppealSheet onClose={() => setAppealing(false)} /> : null}
    </Card>
  )
}
