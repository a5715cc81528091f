/** A platform could not be asked, or is configured wrongly: nobody's input is at fault. */
export class PlatformUnavailable extends Error {
  override name = 'PlatformUnavailable'
}
