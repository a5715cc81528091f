import { useMutation } from '@tanstack/react-query'
import { SIGN_IN_LABEL, signInWithPlatform } from '@/shared/platform/sign-in'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'
import type { SignInProps } from './props'

/** The host's own account; who is not staff yet is asked for his code next. */
export function ByPlatform({ onSignedIn }: SignInProps) {
  const signIn = useMutation({ mutationFn: signInWithPlatform, onSuccess: onSignedIn })
  return (
    <>
      <Button busy={signIn.isPending} onClick={() => signIn.mutate()}>
        {SIGN_IN_LABEL}
      </Button>
      <ErrorLine error={signIn.error} />
    </>
  )
}
