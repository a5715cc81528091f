import { View } from '@tarojs/components'
import { choosesDocuments } from '@/shared/platform/document-choice'
import { Button } from '@/shared/ui/button'
import { type Attached, useAttached } from './attached'
import { FileRow } from './file-row'
import type { SentKind } from './local-file'
import { useChoose } from './use-choose'
import './attachments.scss'

export interface AttachFieldProps {
  kinds: readonly Exclude<SentKind, 'voice'>[]
  most: number
  /** Those that the hospital has; the page gives them to its operation. */
  values: readonly Attached[]
  onChange: (values: Attached[]) => void
  error?: string | undefined
}

/** Pictures and papers laid to a form: chosen, looked at, sent at once, and taken off again. */
export function AttachField({ kinds, most, values, onChange, error }: AttachFieldProps) {
  const { coming, add, retry, remove } = useAttached((file) => onChange([...values, file]))
  const { picture, document, trouble, sheet } = useChoose(add)
  const left = most - values.length - coming.length
  const wrong = trouble || error
  return (
    <View className="attach">
      {values.map((file) => (
        <FileRow key={file.uploadId} file={file} onRemove={() => onChange(values.filter((one) => one !== file))} />
      ))}
      {coming.map((one) => (
        <FileRow
          key={one.id}
          file={one.file}
          percent={one.percent}
          trouble={one.trouble}
          onRetry={() => retry(one)}
          onRemove={() => remove(one.id)}
        />
      ))}
      {wrong ? (
        <View className="attach__trouble" role="alert">
          {wrong}
        </View>
      ) : null}
      {left > 0 && kinds.includes('picture') ? (
        <Button kind="secondary" icon="picture" onClick={picture}>
          拍照或从相册选
        </Button>
      ) : null}
      {left > 0 && kinds.includes('document') && choosesDocuments() ? (
        <Button kind="secondary" icon="pdf" onClick={document}>
          选 PDF 文件
        </Button>
      ) : null}
      {left > 0 ? null : <View className="attach__full">最多 {most} 份</View>}
      {sheet}
    </View>
  )
}
