import type { Appointment, Slot } from '@xinglin/types/booking'
import type { Patient } from '@xinglin/types/identity'
import type { PaymentWay } from '@xinglin/types/visit'
import { useState } from 'react'
import { goOn } from '@/patient/payment/after-booking'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { useLeave } from '@/shared/hooks/leave'
import { sharePlaces, type NearSlot } from '../clinic/slots'
import { useWeeks } from '../clinic/use-clinic'
import { unansweredIn } from '../trouble/unanswered'
import { usePaymentWay } from './use-payment-way'
import { useWho } from './use-who'

interface Ends {
  onDone: (appointments: readonly Appointment[]) => void
  onError: () => void
}

function useReserve({ onDone, onError }: Ends) {
  const one = useCommand(orpc.booking.reserve, { onSuccess: ({ appointment }) => onDone([appointment]), onError })
  const several = useCommand(orpc.booking.reserveTogether, {
    onSuccess: ({ appointments }) => onDone(appointments),
    onError,
  })
  const lost = unansweredIn(one)
  return {
    one,
    several,
    /** To be sent again word for word: its own place may look taken now. */
    unanswered: lost ? [lost] : unansweredIn(several)?.items,
    error: one.error ?? several.error,
    // Stays so after a success: the next page is on its way.
    busy: [one, several].some(({ isPending, isSuccess }) => isPending || isSuccess),
    reset: () => {
      one.reset()
      several.reset()
    },
  }
}

/** Step 2 as a whole: the time, the people, their places, and the sending. */
export function useBooking(doctorId: string, openedSlotId: string) {
  const [slotId, setSlotId] = useState(openedSlotId)
  const who = useWho(doctorId)
  const weeks = useWeeks(doctorId)
  const slots: readonly Slot[] = weeks.data?.slots ?? []
  const slot = slots.find(({ id }) => id === slotId) ?? null
  const people = who.chosen.map(({ id }) => id)
  const places = slot ? sharePlaces(people, slot, slots) : new Map<string, Slot>()
  const { choose, ...paying } = usePaymentWay(who.chosen, slot?.feeFen ?? 0)
  const askLeave = useLeave('booking')
  const reserve = useReserve({
    onDone: (appointments) => {
      who.clear()
      goOn(appointments)
    },
    // Refused mostly because the page was not fresh.
    onError: () => void weeks.refetch(),
  })
  const itemFor = (patient: Patient, place: Slot) => ({
    slotId: place.id,
    patientId: patient.id,
    payment: paying.way,
    ...who.visitOf(patient),
  })
  const planned = who.chosen.flatMap((patient) => {
    const place = places.get(patient.id)
    return place ? [itemFor(patient, place)] : []
  })
  const items = reserve.unanswered ?? planned
  const send = () => {
    const [first] = items
    if (!first) return
    void askLeave()
    if (items.length === 1) reserve.one.mutate(first)
    else reserve.several.mutate({ items })
  }
  const pick = (near: NearSlot) => {
    setSlotId(near.slotId)
    reserve.reset()
  }
  const toggle = (patientId: string) => {
    who.toggle(patientId)
    reserve.reset()
  }
  const changeVisit: typeof who.changeVisit = (patient, patch) => {
    who.changeVisit(patient, patch)
    if (reserve.unanswered) reserve.reset()
  }
  const choosePayment = (way: PaymentWay) => {
    choose(way)
    reserve.reset()
  }
  const payment = { ...paying, choose: choosePayment }
  return { who, weeks, slots, slot, places, payment, items, reserve, send, pick, toggle, changeVisit }
}

export type Booking = ReturnType<typeof useBooking>
