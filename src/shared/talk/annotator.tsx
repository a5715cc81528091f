import { Input, View } from '@tarojs/components'
import type { Stroke } from '@xinglin/types/consult-talk'
import { useRef } from 'react'
import { newId } from '@/shared/api/ids'
import { Button } from '@/shared/ui/button'
import { classes } from '@/shared/ui/classes'
import { Icon, type IconName } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { type Shape, MOST_STROKES } from './drawing'
import { FittedPicture } from './fitted-picture'
import { useDrawing } from './use-drawing'
import './annotator.scss'

export interface AnnotatorProps {
  src: string
  width: number
  height: number
  onSend: (strokes: Stroke[]) => void
  onClose: () => void
}

const SHAPES: { shape: Shape; icon: IconName; words: string }[] = [
  { shape: 'circle', icon: 'circle', words: '圈' },
  { shape: 'arrow', icon: 'arrow', words: '箭头' },
  { shape: 'line', icon: 'draw', words: '画线' },
]

interface ToolProps {
  icon: IconName
  words: string
  on?: boolean
  off?: boolean
  onTap: () => void
}

const Tool = ({ icon, words, on, off, onTap }: ToolProps) => (
  <View
    {...tappable(words)}
    aria-pressed={on ? 'true' : 'false'}
    aria-disabled={off ? 'true' : 'false'}
    className={classes('annotator__tool', on && 'annotator__tool--on', off && 'annotator__tool--off')}
    onClick={() => !off && onTap()}
  >
    <Icon name={icon} />
    {words}
  </View>
)

/** Draws on a picture: circles, arrows, lines, a word to each; sent when he is done. */
export function Annotator({ src, width, height, onSend, onClose }: AnnotatorProps) {
  const areaId = useRef(`draw-${newId()}`).current
  const { area, shape, setShape, strokes, shown, undo, note, setNote } = useDrawing(areaId)
  return (
    <View className="annotator" role="dialog" aria-label="在图上圈画">
      <View className="annotator__head">
        <View {...tappable('关闭')} className="annotator__close" onClick={onClose}>
          <Icon name="close" />
        </View>
        <View className="annotator__title">
          {strokes.length >= MOST_STROKES ? `最多 ${MOST_STROKES} 笔` : '在图上圈出来'}
        </View>
      </View>
      <View className="annotator__stage">
        <FittedPicture src={src} width={width} height={height} strokes={shown} area={area} />
      </View>
      <View className="annotator__tools">
        {SHAPES.map((one) => (
          <Tool key={one.shape} {...one} on={one.shape === shape} onTap={() => setShape(one.shape)} />
        ))}
        <Tool icon="undo" words="撤销" off={!strokes.length} onTap={undo} />
      </View>
      <View className="annotator__foot">
        {strokes.length ? (
          <Input
            className="annotator__note"
            maxlength={50}
            value={note}
            placeholder={`第 ${strokes.length} 笔的说明（可不写）`}
            onInput={(event) => setNote(event.detail.value)}
          />
        ) : null}
        <Button disabled={!strokes.length} onClick={() => onSend(strokes)}>
          发送
        </Button>
      </View>
    </View>
  )
}
