import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Order } from '@xinglin/types/billing'
import { api } from '@/shared/api/client'
import { codeOf } from '@/shared/api/errors'
import { showPdf } from '@/shared/platform/document'
import { Row } from '@/shared/ui/row'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import './bill-button.scss'

/** The host could not show it: no server error, so no number to ask with. */
const hostFailed = (error: unknown) => error !== null && codeOf(error) === undefined

/** 下载票据: fetched anew each time, shown by the host. */
export function BillButton({ order: { id: orderId } }: { order: Pick<Order, 'id'> }) {
  const bill = useMutation({
    mutationFn: async () => showPdf(await api.billing.downloadBill({ orderId })),
    onSuccess: () => (process.env.TARO_ENV === 'h5' ? toast('票据已下载') : undefined),
  })
  return (
    <>
      <Row
        icon="list"
        first={bill.isPending ? '正在准备票据…' : '下载票据'}
        second="PDF，有费用明细和医院盖章处"
        onClick={() => !bill.isPending && bill.mutate()}
      />
      {bill.error ? (
        <View className="bill-button__trouble">
          {hostFailed(bill.error) ? (
            <View className="bill-button__words">这台手机打不开票据，请换个设备或到医院窗口打印</View>
          ) : (
            <ErrorLine error={bill.error} />
          )}
        </View>
      ) : null}
    </>
  )
}
