import { addRecording } from './add-recording'
import { listRecordings, openRecording, openReviewed, reviewRecordings } from './open-recording'
import { recordRoom } from './record-room'
import { reportRecording } from './report-recording'

export const recordingRouter = {
  ...{ addRecording, reportRecording, recordRoom, listRecordings, openRecording, reviewRecordings, openReviewed },
}
