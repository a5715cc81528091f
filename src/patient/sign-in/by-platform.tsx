import { useMutation } from '@tanstack/react-query'
import { SIGN_IN_LABEL, signInWithPlatform } from '@/shared/platform/sign-in'
import { finishSignIn } from '@/shared/session/sign-in'
import { Button } from '@/shared/ui/button'
import { ErrorLine } from '@/shared/ui/state-view'

/** The host's own account, one tap. */
export function ByPlatform() {
  const signIn = useMutation({
    mutationFn: signInWithPlatform,
    onSuccess: (answer) => finishSignIn(answer, '/pages/home/index'),
  })
  return (
    <>
      <Button busy={signIn.isPending} onClick={() => signIn.mutate()}>
        {SIGN_IN_LABEL}
      </Button>
      <ErrorLine error={signIn.error} />
    </>
  )
}
