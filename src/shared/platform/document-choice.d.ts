import type { LocalFile } from '@/shared/attachments/local-file'

/** Whether this host lets one choose a file at all: hide the button where it does not. */
export function choosesDocuments(): boolean

/** Lets the person choose one PDF: from a chat on WeChat, from the phone elsewhere. Null when he changed his mind. */
export function chooseDocument(): Promise<LocalFile | null>
