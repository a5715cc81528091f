import { QueryView, type QueryViewProps } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { Narrow } from './narrow'
import { StaffPage } from './staff-page'

export interface ComingFormProps<T> extends Pick<QueryViewProps<T>, 'query'> {
  title: string
}

/** Where a form will be, while what is in it is asked for. */
export const ComingForm = <T,>({ title, query }: ComingFormProps<T>) => (
  <StaffPage title={title}>
    <Narrow>
      <QueryView query={query} skeleton={<Skeleton shape="card" />}>
        {() => null}
      </QueryView>
    </Narrow>
  </StaffPage>
)
