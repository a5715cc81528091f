import { View } from '@tarojs/components'
import { codeOf, errorText, wasAnswered } from '@/shared/api/errors'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { railCodeWords } from './pay-words'
import type { Insurance } from './use-insurance'

/** Wants him to show his certificate again. */
const AGAIN = ['NOT_AUTHORISED', 'INSURANCE_REFUSED']

export interface InsuranceTroubleProps {
  insurance: Insurance
  onAuthorise: () => void
}

const Way = ({ words, onClick }: { words: string; onClick: () => void }) => (
  <View className="insurance__way">
    <Button small kind="secondary" onClick={onClick}>
      {words}
    </Button>
  </View>
)

/** What stood in the way of insurance, beside it; paying all himself always stays open. */
export function InsuranceTrouble({ insurance, onAuthorise }: InsuranceTroubleProps) {
  const { error, refused, quoteFailed, askAgain } = insurance
  if (refused) return <View className="insurance__trouble">没有授权，没有用医保。可以再试，也可以直接自费支付。</View>
  if (!error) return null
  if (!wasAnswered(error)) {
    return (
      <>
        <ErrorLine error={error} />
        {quoteFailed ? <Way words="再试一次" onClick={askAgain} /> : null}
      </>
    )
  }
  return (
    <View className="insurance__trouble" role="alert">
      {errorText(error)}
      {railCodeWords(error)}
      {AGAIN.includes(codeOf(error) ?? '') ? <Way words="重新授权" onClick={onAuthorise} /> : null}
    </View>
  )
}
