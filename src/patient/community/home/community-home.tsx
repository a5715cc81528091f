import { Feed } from './feed'
import { Head } from './head'
import { MyBoards } from './my-boards'
import { Ways } from './ways'

/** Where to look, one's boards, and what is being said. */
export const CommunityHome = () => (
  <>
    <Head />
    <MyBoards />
    <Ways />
    <Feed />
  </>
)
