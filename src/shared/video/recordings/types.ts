import type { Recording } from '@xinglin/types/consult-recordings'

export type RecordedPart = Recording['parts'][number]

/** Asks for a part's address; that it was opened is written down with it. */
export type OpenPart = (wish: Pick<RecordedPart, 'side' | 'part'> & { callId: string }) => Promise<{ url: string }>
