export const WebCall = null
