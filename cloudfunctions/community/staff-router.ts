import { answerIdea } from './answer-idea'
import { appeal } from './appeal'
import { arrange } from './arrange'
import { closeCrisis } from './close-crisis'
import { decide } from './decide'
import { getBoardHealth } from './get-board-health'
import { getBoardSettings } from './get-board-settings'
import { getCase } from './get-case'
import { keepMeasure } from './keep-measure'
import { liftMeasure } from './lift-measure'
import { listCrises } from './list-crises'
import { listMeasures } from './list-measures'
import { listQueue } from './list-queue'
import { listReveals } from './list-reveals'
import { listUnanswered } from './list-unanswered'
import { lockLevel } from './lock-level'
import { mute } from './mute'
import { report } from './report'
import { revealAuthor } from './reveal-author'
import { saveBoard } from './save-board'
import { takeCrisis } from './take-crisis'

/** What moderators and board staff do, and the two ways by which members call them. */
export const communityStaffRouter = {
  ...{ report, appeal, listQueue, getCase, decide, mute, listMeasures, liftMeasure, keepMeasure },
  ...{ revealAuthor, listReveals, listCrises, takeCrisis, closeCrisis, arrange, listUnanswered },
  ...{ getBoardHealth, saveBoard, getBoardSettings, lockLevel, answerIdea },
}
