import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePatients } from '@/shared/session/person'
import { yuan } from '@/shared/money'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { insuredFen } from '@/patient/payment/parts'
import { InsuranceSheet } from './insurance-sheet'
import { InsuranceTrouble } from './insurance-trouble'
import type { Cashier } from './use-cashier'
import './insurance-card.scss'

const Agreed = ({ cashier: { order, insurance } }: { cashier: Cashier }) => (
  <>
    <View className="insurance__big">医保付 {yuan(insuredFen(order.parts))}</View>
    <View className="insurance__words">
      {insuredFen(order.parts) > 0
        ? '这是医保中心算出的结果，明细在上面。还没有扣款，点下面的按钮才支付。'
        : '这一次医保没有可以付的部分，可以改为自费。'}
    </View>
    <Button kind="secondary" busy={insurance.busy === 'dropping'} onClick={insurance.drop}>
      改为自费
    </Button>
  </>
)

/** Whether the patient is the payer himself; a relative's insurance goes by 亲情账户. */
function useForRelative(patientId: string): boolean {
  const patient = usePatients().data?.patients.find(({ id }) => id === patientId)
  return patient !== undefined && patient.relation !== 'self'
}

/** 医保: authorise, see the split before agreeing, or change one's mind. */
export function InsuranceCard({ cashier }: { cashier: Cashier }) {
  const [open, setOpen] = useState(false)
  const { order, insurance, wallet } = cashier
  const forRelative = useForRelative(order.patientId)
  if (!order.insured && !(order.insurable && wallet.wallet?.insurance)) return null
  const go = (useAccount: boolean) => {
    setOpen(false)
    if (wallet.wallet) insurance.authorise({ wallet: wallet.wallet.name, useAccount, forRelative })
  }
  const whose = forRelative ? `${order.patientName}的医保（亲情账户）` : '我的医保'
  return (
    <Card title="医保" extra={order.insured ? <Tag>{whose}</Tag> : null}>
      {order.insured ? (
        <Agreed cashier={cashier} />
      ) : (
        <>
          <View className="insurance__words">先看医保能付多少，再决定用不用</View>
          <Button kind="secondary" icon="shield" busy={insurance.busy === 'asking'} onClick={() => setOpen(true)}>
            用{whose}支付
          </Button>
        </>
      )}
      <InsuranceTrouble insurance={insurance} onAuthorise={() => setOpen(true)} />
      {open ? (
        <InsuranceSheet
          whose={whose}
          wallet={wallet.wallet?.name ?? 'wechat'}
          onGo={go}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Card>
  )
}
