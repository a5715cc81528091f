import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import './rules-row.scss'

/** The rules of the queue, as they are applied. */
export function RulesRow({ rules }: { rules: readonly string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Card kind="list">
        <Row icon="list" first="候诊规则" second="先后、优先、迟到、过号和久等" onClick={() => setOpen(true)} />
      </Card>
      <Sheet open={open} title="候诊规则" onClose={() => setOpen(false)}>
        {rules.map((rule, turn) => (
          <View key={rule} className="rules__one">
            <View className="rules__turn">{turn + 1}</View>
            <View className="rules__words">{rule}</View>
          </View>
        ))}
      </Sheet>
    </>
  )
}
