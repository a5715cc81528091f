import { View } from '@tarojs/components'
import type { Standing } from '@xinglin/types/community'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Tag } from '@/shared/ui/tag'
import './me.scss'

type Rule = Standing['levels'][number]

const Need = ({ need: { what, have, need } }: { need: Rule['needs'][number] }) => (
  <View className="level__need">
    <View className="level__what">{what}</View>
    <View className="level__figures">
      {have >= need ? '✓ ' : ''}
      {have} / {need}
    </View>
  </View>
)

const Level = ({ rule, level }: { rule: Rule; level: number }) => (
  <View className="level">
    <View className="level__head">
      <View className="level__name">
        {rule.level} 级 · {rule.name}
      </View>
      {rule.level === level ? <Tag>您在这里</Tag> : null}
    </View>
    <View className="level__may">可以：{rule.may.join('、')}</View>
    {rule.level > level ? rule.needs.map((need) => <Need key={need.what} need={need} />) : null}
  </View>
)

/** The rule of trust: what each level may, and how far it is to those above. */
export const Levels = ({ standing: { levels, level } }: { standing: Standing }) => (
  <Section title="级别怎么来的">
    <Card className="levels">
      {levels.map((rule) => (
        <Level key={rule.level} rule={rule} level={level} />
      ))}
    </Card>
  </Section>
)
