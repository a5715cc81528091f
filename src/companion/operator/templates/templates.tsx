import { useQuery } from '@tanstack/react-query'
import type { Template } from '@xinglin/types/notify'
import { useState } from 'react'
import { orpc } from '@/shared/api/client'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Section } from '@/shared/ui/section'
import { Empty } from '@/shared/ui/state-view'
import { Tag } from '@/shared/ui/tag'
import { Columns } from '@/companion/layout/columns'
import { CHANNELS } from '../deliveries/channels'
import { TemplatePanel } from './template-panel'
import { channelsText, missingIn } from './words'

function Readiness({ template }: { template: Template }) {
  const missing = missingIn(template)
  if (!missing.length) return <Tag>已就绪</Tag>
  return <Tag tone="apricot">缺{missing.map((channel) => CHANNELS[channel]).join('、')}</Tag>
}

const Kind = ({ template, onClick }: { template: Template; onClick: () => void }) => (
  <Row
    first={template.title}
    second={`${channelsText(template)}${template.urgent ? ' · 夜里也发' : ''}`}
    right={<Readiness template={template} />}
    onClick={onClick}
  />
)

const formsOf = (templates: readonly Template[]) =>
  [...new Set(templates.map(({ form }) => form))].map((form) => templates.filter((each) => each.form === form))

const Pick = () => <Empty icon="message" title="点一种消息" hint="在这里看它的样子、规则和字段" />

/** Every kind of message that leaves the app, by the form that it fills. */
export function Templates() {
  const query = useQuery(orpc.notify.listMessageTemplates.queryOptions({ input: {} }))
  const [kind, setKind] = useState<string | null>(null)
  const picked = query.data?.templates.find((each) => each.kind === kind)
  const panel = picked ? <TemplatePanel key={picked.kind} template={picked} onClose={() => setKind(null)} /> : null
  return (
    <Columns panel={panel} side={panel || !query.data ? null : <Pick />}>
      <QueryView query={query}>
        {({ templates }) =>
          formsOf(templates).map((sharing) => (
            <Section key={sharing[0]?.form} title={sharing[0]?.formTitle ?? ''}>
              <Card kind="list">
                {sharing.map((template) => (
                  <Kind key={template.kind} template={template} onClick={() => setKind(template.kind)} />
                ))}
              </Card>
            </Section>
          ))
        }
      </QueryView>
    </Columns>
  )
}
