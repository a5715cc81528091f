import { acceptStandby } from './accept-standby'
import { cancel } from './cancel'
import { checkout } from './checkout'
import { closeSlot } from './close-slot'
import { getAppointment } from './get-appointment'
import { getDayTotals } from './get-day-totals'
import { joinStandby } from './join-standby'
import { leaveStandby } from './leave-standby'
import { listAppointments } from './list-appointments'
import { listNextFree } from './list-next-free'
import { listSessions } from './list-sessions'
import { listSlots } from './list-slots'
import { listStandbys } from './list-standbys'
import { listTemplates } from './list-templates'
import { listVisits } from './list-visits'
import { openClinics } from './open-clinics'
import { recordAttendance } from './record-attendance'
import { removeTemplate } from './remove-template'
import { reschedule } from './reschedule'
import { reserve } from './reserve'
import { reserveTogether } from './reserve-together'
import { saveTemplate } from './save-template'
import { setCapacity } from './set-capacity'
import { stopClinic } from './stop-clinic'

export const bookingRouter = {
  listSlots,
  listNextFree,
  reserve,
  reserveTogether,
  reschedule,
  cancel,
  checkout,
  getAppointment,
  listAppointments,
  joinStandby,
  leaveStandby,
  acceptStandby,
  listStandbys,
  listVisits,
  recordAttendance,
  listTemplates,
  saveTemplate,
  removeTemplate,
  openClinics,
  listSessions,
  getDayTotals,
  setCapacity,
  closeSlot,
  stopClinic,
}
