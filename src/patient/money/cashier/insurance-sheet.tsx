import { View } from '@tarojs/components'
import type { CashRailName } from '@xinglin/types/launch'
import { useState } from 'react'
import { WALLETS } from '@/patient/payment/wallets'
import { Button } from '@/shared/ui/button'
import { Sheet } from '@/shared/ui/sheet'
import { SwitchRow } from '@/shared/ui/switch-row'
import './insurance-sheet.scss'

const steps = (wallet: CashRailName) => [
  `在${WALLETS[wallet]}里出示电子医保凭证，同意这一次使用`,
  '医保中心算出统筹、个人账户和家庭共济各付多少',
  '您看过再付；不满意可以改为自费，不收钱',
]

export interface InsuranceSheetProps {
  whose: string
  wallet: CashRailName
  onGo: (useAccount: boolean) => void
  onClose: () => void
}

/** What will happen, before he is sent to his certificate. */
export function InsuranceSheet({ whose, wallet, onGo, onClose }: InsuranceSheetProps) {
  const [useAccount, setUseAccount] = useState(true)
  const action = <Button onClick={() => onGo(useAccount)}>去授权</Button>
  return (
    <Sheet open title={`用${whose}`} onClose={onClose} action={action}>
      {steps(wallet).map((words, index) => (
        <View key={words} className="insurance-steps__one">
          <View className="insurance-steps__number">{index + 1}</View>
          <View className="insurance-steps__words">{words}</View>
        </View>
      ))}
      <View className="insurance-steps__switch">
        <SwitchRow first="先用个人账户" second="余额不够的部分再自己付" on={useAccount} onChange={setUseAccount} />
      </View>
    </Sheet>
  )
}
