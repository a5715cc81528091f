import * as z from 'zod/mini'

/** A half day of a clinic, or its evening. */
export const Period = z.enum(['morning', 'afternoon', 'evening'])
export type Period = z.infer<typeof Period>

/** Special needs, shown to the doctor and the floor staff. */
export const Need = z.enum([
  'wheelchair',
  'dialect',
  'paper-records',
  'hearing',
  'sign-language',
  'escort',
  'large-print',
])
export type Need = z.infer<typeof Need>

export const VisitType = z.enum(['first', 'return'])
export type VisitType = z.infer<typeof VisitType>

/** `online`: the place is kept until it is paid. `counter`: paid at the hospital. */
export const PaymentWay = z.enum(['online', 'counter'])
export type PaymentWay = z.infer<typeof PaymentWay>

/** FHIR Appointment status; `pending` holds a place for a limited time. */
export const AppointmentStatus = z.enum(['pending', 'booked', 'fulfilled', 'cancelled', 'noshow'])
export type AppointmentStatus = z.infer<typeof AppointmentStatus>
