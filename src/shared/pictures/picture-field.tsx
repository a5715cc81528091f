import { Image, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import './pictures.scss'

export interface PictureFieldProps {
  label: string
  hint: ReactNode
  error: string | undefined
  /** Data URI of what was chosen. */
  shown: string | null
  onChoose: () => void
}

/** The picture that was chosen, and the button that chooses one. */
export const PictureField = ({ label, hint, error, shown, onChoose }: PictureFieldProps) => (
  <Field label={label} error={error} hint={hint}>
    {shown ? <Image className="picture" src={shown} mode="widthFix" aria-label="选好的图片" /> : null}
    <View className="picture__choose">
      <Button kind="secondary" icon="plus" onClick={onChoose}>
        {shown ? '换一张' : '拍照或从相册选'}
      </Button>
    </View>
  </Field>
)
