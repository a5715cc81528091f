import type { Link } from '@xinglin/types/attachments'
import type { Services } from '../kernel/services'
import { addMinutes } from '../kernel/time'

export type { TakenFile } from './collections'
export { type Taker, takeFragment, takeUpload } from './take'

const LINK_MINUTES = 2

/** A door to one file for two minutes, made for whoever looks. Who may, and writing down that he did, is the caller's. */
export const openLink = (
  { links }: Pick<Services, 'links'>,
  fileId: string,
  viewer: string,
  now: string,
): Promise<Link> => links.toFile({ fileId, viewer }, addMinutes(now, LINK_MINUTES))
