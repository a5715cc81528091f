import { useQuery } from '@tanstack/react-query'
import { Narrow } from '@/companion/layout/narrow'
import { orpc } from '@/shared/api/client'
import { QueryView } from '@/shared/ui/query-view'
import { Skeleton } from '@/shared/ui/skeleton'
import { ClinicalPage } from '../clinical-page'
import { useConsult } from '../use-consult'
import { NoteForm } from './note-form'
import { SignedNote } from './signed-note'

const bones = <Skeleton shape="card" count={4} />

/** What the machine put together, for the doctor to mend and sign; afterwards what he signed. */
export function NotePage({ consultId }: { consultId: string }) {
  const consult = useConsult(consultId)
  const query = useQuery(orpc.consult.draftNote.queryOptions({ input: { consultId } }))
  const signed = query.data?.signed
  if (query.data && consult.data && !signed) return <NoteForm consult={consult.data.consult} draft={query.data.draft} />
  return (
    <ClinicalPage title="病历">
      <Narrow>
        <QueryView query={query} skeleton={bones}>
          {() =>
            signed ? (
              <SignedNote signed={signed} />
            ) : (
              <QueryView query={consult} skeleton={bones}>
                {() => null}
              </QueryView>
            )
          }
        </QueryView>
      </Narrow>
    </ClinicalPage>
  )
}
