import type { Template } from '@xinglin/types/notify'
import { SidePanel } from '@/companion/layout/side-panel'
import { Fact, Heading, PanelBody } from '@/companion/money/facts'
import { CHANNELS } from '../deliveries/channels'
import { Example } from './example'
import { SetUp } from './set-up'
import { askedText, channelsText, fieldName, missingIn, usefulText } from './words'

const names = (channels: Template['channels']) => channels.map((channel) => CHANNELS[channel]).join('、')

const Rules = ({ template }: { template: Template }) => (
  <>
    <Heading>怎么发</Heading>
    <Fact label={template.everywhere ? '渠道' : '顺序'}>{channelsText(template)}</Fact>
    <Fact label="已开通">{names(template.ready) || '都没有'}</Fact>
    {missingIn(template).length ? <Fact label="未开通">{names(missingIn(template))}</Fact> : null}
    <Fact label="夜里 22 点到 7 点">{template.urgent ? '也发' : '等到 7 点'}</Fact>
    <Fact label="多久内有用">{usefulText(template)}，过了不再发</Fact>
    <Fact label="什么时候请患者允许">{askedText(template)}</Fact>
  </>
)

/** One kind of message: how it looks, by which rules it goes, what its fields take, and what is missing. */
export const TemplatePanel = ({ template, onClose }: { template: Template; onClose: () => void }) => (
  <SidePanel title={template.title} onClose={onClose}>
    <PanelBody>
      <Example template={template} />
      <Rules template={template} />
      <Heading>字段</Heading>
      {template.fields.map(({ name, type, rule }) => (
        <Fact key={name} label={`${fieldName(name)} ${type}`}>
          {rule}
        </Fact>
      ))}
      <SetUp template={template} />
    </PanelBody>
  </SidePanel>
)
