import type { CallRecorder } from './call-recorder'

/** Its pictures go through the live service, which records them. */
export const RECORDED = 'room'
export const openRecorder = (): CallRecorder => ({ close: () => Promise.resolve() })
