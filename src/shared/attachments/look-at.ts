import { greyPixels } from '@/shared/platform/grey-pixels'
import { type Flaw, LOOK_AT, flawOf } from './quality'

export interface Look {
  flaw: Flaw | null
  /** Pixels; zero where the host cannot tell. */
  width: number
  height: number
}

const UNSEEN: Look = { flaw: null, width: 0, height: 0 }

/** How good a picture is. Where the host cannot look into pictures, there is nothing to say against it. */
export async function lookAt(path: string): Promise<Look> {
  try {
    const grey = await greyPixels(path, LOOK_AT)
    return grey ? { flaw: flawOf(grey), width: grey.fullWidth, height: grey.fullHeight } : UNSEEN
  } catch {
    return UNSEEN
  }
}
