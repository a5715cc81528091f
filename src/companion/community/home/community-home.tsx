import { useSession } from '@/shared/session/session'
import { Tiles } from '@/shared/ui/tiles'
import { ANSWERING } from './ways'
import { useModerating } from './use-moderating'

const Moderator = () => <Tiles tiles={[...useModerating(), ...ANSWERING]} />

/** The ways into the communities: operators moderate, everybody of the hospital answers. */
export const CommunityHome = () => (useSession()?.role === 'operator' ? <Moderator /> : <Tiles tiles={ANSWERING} />)
