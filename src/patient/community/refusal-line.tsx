import { View } from '@tarojs/components'
import { isUnexpected } from '@/shared/api/errors'
import { Remarks } from '@/shared/community/state-note'
import { ErrorLine } from '@/shared/ui/state-view'
import type { Refusal } from './use-refusal'
import './refused-words.scss'

/** Above the button: why it was not taken, where no field says it. */
export function RefusalLine({ refusal: { rest, words, error, fields } }: { refusal: Refusal }) {
  if (!error) return null
  if (isUnexpected(error)) return <ErrorLine error={error} />
  const marked = Object.keys(fields).length > 0
  return (
    <View className="refusal-line" role="alert">
      <Remarks remarks={rest} />
      {marked || rest.length ? '有几处不能发，改一改再发；写的都还在' : words}
    </View>
  )
}
