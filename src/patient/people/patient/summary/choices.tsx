import { useQuery } from '@tanstack/react-query'
import type { SummaryChoice } from '@xinglin/types/summary'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ErrorLine } from '@/shared/ui/state-view'
import { SwitchRow } from '@/shared/ui/switch-row'
import { toast } from '@/shared/ui/toast'

/** One consent each; off until he says so. */
export function Choices({ patientId }: { patientId: string }) {
  const query = useQuery(orpc.summary.getChoices.queryOptions({ input: { patientId } }))
  const choose = useCommand(orpc.summary.choose, {
    onSuccess: (_, { shown }) => toast(shown ? '已同意，接诊医生能看到' : '已关闭，医生看不到了'),
  })
  const asked = choose.isPending ? choose.variables : undefined
  const isOn = ({ section, shown }: SummaryChoice) => (asked?.section === section ? asked.shown : shown)
  const set = ({ section }: SummaryChoice, shown: boolean) => {
    if (!choose.isPending) choose.mutate({ patientId, section, shown })
  }
  return (
    <QueryView query={query} skeleton={<Skeleton count={3} />}>
      {({ choices }) => (
        <>
          <Card kind="list">
            {choices.map((choice) => (
              <SwitchRow
                key={choice.section}
                first={choice.title}
                second={choice.about}
                on={isOn(choice)}
                onChange={(shown) => set(choice, shown)}
              />
            ))}
          </Card>
          <ErrorLine error={choose.error} />
        </>
      )}
    </QueryView>
  )
}
