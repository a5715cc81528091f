import type { ComponentType } from 'react'

/**
 * For a host without video of its own: leads to the call page of the hospital's web app, which is let in by a code for this consult's calls.
 * Null where the host has video, or nobody said where the web app is (XINGLIN_WEB_URL).
 */
export const WebCall: ComponentType<{ consultId: string }> | null
