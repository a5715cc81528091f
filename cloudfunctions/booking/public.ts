/** What higher floors and composition roots may call. */
export { startCalendar } from './due'
