import type { CallRecorder } from './call-recorder'

/** It has no video that meets the others. */
export const RECORDED = 'nowhere'
export const openRecorder = (): CallRecorder => ({ close: () => Promise.resolve() })
