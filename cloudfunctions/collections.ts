import * as attachment from './attachment/collections'
import * as billing from './billing/collections'
import * as booking from './booking/collections'
import * as challenge from './challenge/collections'
import * as community from './community/collections'
import * as communityCounts from './community/count-collections'
import * as communityNames from './community/name-collections'
import * as communityPictures from './community/picture-collections'
import * as communitySearch from './community/search-collections'
import * as consult from './consult/collections'
import * as directory from './directory/collections'
import * as examination from './examination/collections'
import * as gathering from './gathering/collections'
import * as certificates from './identity/certificate-collections'
import * as identity from './identity/collections'
import { claims } from './kernel/claims'
import { fileRecords } from './kernel/files'
import type { AnyCollection } from './kernel/store'
import * as notify from './notify/collections'
import * as queue from './queue/collections'
import * as reading from './reading/collections'
import * as referral from './referral/collections'
import * as summary from './summary/collections'
import * as triage from './triage/collections'

/** Every collection of the hospital, for provisioning. */
export const collections: readonly AnyCollection[] = [
  claims,
  fileRecords,
  ...[
    identity,
    certificates,
    directory,
    notify,
    attachment,
    billing,
    booking,
    community,
    communityCounts,
    communityNames,
    communityPictures,
    communitySearch,
    gathering,
    reading,
    challenge,
    consult,
    queue,
    examination,
    referral,
    summary,
    triage,
  ].flatMap((area) => Object.values(area) as AnyCollection[]),
]
