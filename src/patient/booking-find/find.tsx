import { Departments } from './departments'
import { useFamiliar } from './familiar'
import { GuideEntry } from './guide-entry'
import { KnownDoctors } from './known-doctors'
import { LastDoctor } from './last-doctor'
import { SearchEntry } from './search-entry'

/** Where to book: by word, by a doctor one knows, or by department. */
export function Find() {
  const { last, others } = useFamiliar()
  return (
    <>
      <SearchEntry />
      <GuideEntry />
      {last ? <LastDoctor doctor={last} /> : null}
      <KnownDoctors doctors={others} />
      <Departments />
    </>
  )
}
