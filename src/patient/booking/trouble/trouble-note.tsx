import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import { NearSlots } from '../clinic/near-slots'
import type { NearSlot } from '../clinic/slots'
import type { Person } from './person'
import { troubleOf, type BookingError, type Trouble } from './trouble'
import './trouble-note.scss'

export interface TroubleNoteProps {
  trouble: Trouble
  date: string | null
  onPick?: ((near: NearSlot) => void) | undefined
}

/** What stood in the way, in words, with what can be done about it right here. */
export const TroubleNote = ({ trouble: { words, nearest = [], way }, date, onPick }: TroubleNoteProps) => (
  <View className="trouble" role="alert">
    <View className="trouble__words">{words}</View>
    {onPick && nearest.length ? <NearSlots nearest={nearest} date={date} onPick={onPick} /> : null}
    {way ? (
      <View className="trouble__way">
        <Button small kind="secondary" onClick={way.go}>
          {way.text}
        </Button>
      </View>
    ) : null}
  </View>
)

export interface BookingErrorNoteProps {
  error: BookingError | null
  date: string | null
  /** Who was to come, where they were several. */
  people?: readonly Person[]
  onPick?: (near: NearSlot) => void
}

/** The same for any answer of the server: refusals kindly, everything else as one line. */
export function BookingErrorNote({ error, date, people, onPick }: BookingErrorNoteProps) {
  const trouble = troubleOf(error, date, people)
  return trouble ? <TroubleNote trouble={trouble} date={date} onPick={onPick} /> : <ErrorLine error={error} />
}
