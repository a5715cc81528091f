import { SIGN_IN_KIND } from '@/shared/platform/sign-in'
import { Welcome } from '@/shared/ui/welcome'
import { ByPlatform } from './by-platform'
import { Personas } from './personas'
import type { SignInProps } from './props'

/** One tap in a mini-program; on the web, someone of the demo hospital's staff. */
export const SignIn = ({ onSignedIn }: SignInProps) => (
  <Welcome words="医护端">
    {SIGN_IN_KIND === 'demo' ? <Personas onSignedIn={onSignedIn} /> : <ByPlatform onSignedIn={onSignedIn} />}
  </Welcome>
)
