import { View } from '@tarojs/components'
import type { Template } from '@xinglin/types/notify'
import { fieldName } from './words'
import './templates.scss'

/** The form as it comes up on a phone, filled with made-up values. */
export const Example = ({ template: { formTitle, fields } }: { template: Template }) => (
  <View className="example" role="img" aria-label={`${formTitle}的样子`}>
    <View className="example__title">{formTitle}</View>
    {fields.map(({ name, example }) => (
      <View key={name} className="example__line">
        <View className="example__name">{fieldName(name)}</View>
        <View className="example__value">{example}</View>
      </View>
    ))}
  </View>
)
