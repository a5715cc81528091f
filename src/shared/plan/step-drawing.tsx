import { View } from '@tarojs/components'
import type { Drawing } from '@xinglin/types/plan'
import { DRAWINGS } from './drawings'
import './step-drawing.scss'

/** How it is taken or applied, with a word below it; nothing for a step without one. */
export function StepDrawing({ drawing }: { drawing: Drawing }) {
  if (drawing === 'none') return null
  const { words, still, moving, motion } = DRAWINGS[drawing]
  return (
    <View className="drawing">
      <View className="drawing__picture" aria-hidden="true">
        <View className="drawing__layer" style={{ backgroundImage: still }} />
        <View className={`drawing__layer drawing__layer--${motion}`} style={{ backgroundImage: moving }} />
      </View>
      <View className="drawing__words">{words}</View>
    </View>
  )
}
