import { acceptStandby } from './accept-standby'
import { cancel } from './cancel'
import { checkout } from './checkout'
import { closeSlot } from './close-slot'
import { getAppointment } from './get-appointment'
import { getDayTotals } from './get-day-totals'
import { getStopped } from './get-stopped'
import { joinStandby } from './join-standby'
import { keepDoctor } from './keep-doctor'
import { leaveStandby } from './leave-standby'
import { listAppointments } from './list-appointments'
import { listNextFree } from './list-next-free'
import { listSessions } from './list-sessions'
import { listSlots } from './list-slots'
import { listStandbys } from './list-standbys'
import { listStopped } from './list-stopped'
import { listStoppedVisits } from './list-stopped-visits'
import { listTemplates } from './list-templates'
import { listVisits } from './list-visits'
import { moveStopped } from './move-stopped'
import { openClinics } from './open-clinics'
import { previewStop } from './preview-stop'
import { recordAttendance } from './record-attendance'
import { refundStopped } from './refund-stopped'
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
  previewStop,
  stopClinic,
  listStopped,
  getStopped,
  listStoppedVisits,
  moveStopped,
  refundStopped,
  keepDoctor,
}
