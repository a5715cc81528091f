import { block } from './block'
import { comment } from './comment'
import { deleteEntry } from './delete-entry'
import { editComment } from './edit-comment'
import { editPost } from './edit-post'
import { followBoard } from './follow-board'
import { getBoard } from './get-board'
import { getPost } from './get-post'
import { getStanding } from './get-standing'
import { join } from './join'
import { leave } from './leave'
import { like } from './like'
import { listBlocks } from './list-blocks'
import { listBoards } from './list-boards'
import { listComments } from './list-comments'
import { listMine } from './list-mine'
import { listPosts } from './list-posts'
import { listSaved } from './list-saved'
import { markPost } from './mark-post'
import { openPicture } from './open-picture'
import { post } from './post'
import { search } from './search'
import { setArticles } from './set-articles'
import { communityStaffRouter } from './staff-router'
import { unblock } from './unblock'

/** What moderators and board staff do is in a router of its own. */
export const communityRouter = {
  ...communityStaffRouter,
  ...{ listBoards, getBoard, followBoard, getStanding, join, setArticles, leave, listPosts, search, getPost },
  ...{ listComments, post, editPost, comment, editComment, deleteEntry, like, markPost, block, listBlocks, unblock },
  ...{ listMine, listSaved, openPicture },
}
