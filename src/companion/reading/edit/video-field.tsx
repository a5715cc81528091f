import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorText } from '@/shared/api/errors'
import { bringFile } from '@/shared/attachments/bring'
import { sizeText } from '@/shared/attachments/limits'
import { chooseFilm } from '@/shared/platform/film-choice'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import './video-field.scss'

/** As large as a door lets in: half a minute of a compressed film. */
const LARGEST = 4_000_000

export interface SentFilm {
  uploadId: string
  bytes: number
}

export interface VideoFieldProps {
  value: SentFilm | null
  /** One that was saved before, until another is sent. */
  hasOld: boolean
  error: string | undefined
  onChange: (film: SentFilm) => void
}

/** One short film, sent at once. */
export function VideoField({ value, hasOld, error, onChange }: VideoFieldProps) {
  const [percent, setPercent] = useState(0)
  const [trouble, setTrouble] = useState('')
  const bring = useMutation({
    mutationFn: async () => {
      setTrouble('')
      const film = await chooseFilm()
      if (!film) return
      if (film.bytes > LARGEST) return setTrouble('视频不超过 4 MB，请剪短或压缩后再选')
      onChange({ uploadId: await bringFile('recording', film, setPercent), bytes: film.bytes })
    },
    onError: (failed) => setTrouble(errorText(failed)),
  })
  const there = value ? `已传好，${sizeText(value.bytes)}` : hasOld ? '已有一段视频，重新选会换掉它' : ''
  return (
    <Field label="短视频" error={trouble || error} hint="MP4 或 WebM，不超过 4 MB，半分钟左右">
      {there ? <View className="video-field__there">{there}</View> : null}
      <Button kind="secondary" icon="video" busy={bring.isPending} onClick={() => bring.mutate()}>
        {bring.isPending ? `正在传 ${percent}%` : there ? '换一段' : '选视频'}
      </Button>
    </Field>
  )
}
