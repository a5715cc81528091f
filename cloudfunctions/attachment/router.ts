import { openUpload } from './open-upload'

export const attachmentRouter = { openUpload }
