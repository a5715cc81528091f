/** What a container holds: how long, and its bytes without what tells of the speaker. */
export interface Sound {
  seconds: number
  bytes: Buffer
}
