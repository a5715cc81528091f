import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/shared/api/client'
import { pageAt } from '@/shared/api/pages'
import { HANDS_OVER, handOver } from '@/shared/platform/table-file'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { toast } from '@/shared/ui/toast'
import { Hint } from '../facts'
import { type Table, joinPages } from '../join-pages'

const fetchDay = (date: string) => joinPages((cursor) => api.billing.exportOrders({ date, ...pageAt(cursor) }))

const give = async ({ fileName, csv }: Table) => {
  const given = await handOver(fileName, csv).catch(() => null)
  if (given === null) toast('这台设备存不了文件，请在电脑网页版导出')
}

/** All orders of a day as a table for the accountants. WeChat hands a file over only right after a tap, so there it takes two. */
export function ExportDay({ date }: { date: string }) {
  const [table, setTable] = useState<Table | null>(null)
  const fetching = useMutation({
    mutationFn: () => fetchDay(date),
    onSuccess: async (fetched) => {
      setTable(fetched)
      if (HANDS_OVER === 'download') await give(fetched)
    },
  })
  if (HANDS_OVER === 'no') return <Hint>导出表格请用电脑网页版</Hint>
  if (table) {
    return (
      <>
        <Button
          kind="secondary"
          icon={HANDS_OVER === 'download' ? 'download' : 'share'}
          onClick={() => void give(table)}
        >
          {HANDS_OVER === 'download' ? '再存一次' : '发送表格文件'}
        </Button>
        <Hint>
          {table.fileName} · {table.lines} 笔 · 姓名已隐去
        </Hint>
      </>
    )
  }
  return (
    <>
      <Button kind="secondary" icon="download" busy={fetching.isPending} onClick={() => fetching.mutate()}>
        导出这一天（CSV）
      </Button>
      <ErrorLine error={fetching.error} />
    </>
  )
}
