import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import './guide.scss'

interface Model {
  available: boolean
  on: boolean
  changedAt: string | null
}

const sinceText = ({ changedAt, on }: Model) =>
  changedAt ? `${momentText(changedAt)}${on ? '打开' : '关闭'}` : '还没有改过'

/** On or off, where a model is set up at all. */
function Switch({ model }: { model: Model }) {
  const set = useCommand(orpc.triage.setModel)
  if (!model.available)
    return (
      <Card kind="list">
        <Row icon="shield" first="还没有配置语言模型" second="导诊只按规则，一切照常" />
      </Card>
    )
  return (
    <>
      <Card kind="list">
        <SwitchRow
          icon="list"
          first="让语言模型调整科室的先后"
          second={sinceText(model)}
          on={model.on}
          onChange={(on) => set.isPending || set.mutate({ on })}
        />
      </Card>
      <ErrorLine error={set.error} />
    </>
  )
}

/** 智能导诊: what the rules decide, and what a model may do beside them. */
export function Guide() {
  const query = useQuery(orpc.triage.getModel.queryOptions({ input: {} }))
  return (
    <>
      <QueryView query={query} skeleton={<Skeleton count={1} />}>
        {(model) => <Switch model={model} />}
      </QueryView>
      <Section title="模型能做什么">
        <View className="guide__words">只能把规则选出的科室换个先后。</View>
      </Section>
      <Section title="模型不能做什么">
        <View className="guide__words">
          不能去掉急症提醒，不能下诊断，不能开药，不能加规则没有选出的科室。病人看到的理由都来自规则。打开后，病人写的症状会发给模型的服务方；模型没有回答时，按规则的先后显示。
        </View>
      </Section>
    </>
  )
}
