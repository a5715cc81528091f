import type { ReactNode } from 'react'
import { SignInFace } from '@/patient/sign-in-face'
import { useSession } from '@/shared/session/session'

/** The communities are read by who is signed in. */
export const Members = ({ children }: { children: ReactNode }) =>
  useSession() === null ? <SignInFace hint="登录后可以看病友社区，也可以问一问、说一说" /> : children
