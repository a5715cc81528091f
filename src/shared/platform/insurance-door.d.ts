import type { Door } from '@xinglin/types/billing'

/**
 * Sends the person to the place where he lets us use his 电子医保凭证, after a tap. What the door gave back (`code` of `quoteInsurance`,
 * empty where the wallet remembers), or null when he did not agree. On the web the page is left, and loaded anew afterwards.
 */
export function askAtInsuranceDoor(door: Door): Promise<string | null>
/** What the door gave back when the web page was loaded anew; once. Null otherwise, and in mini-programs. */
export function broughtFromInsuranceDoor(): string | null
/** Where he is, `longitude,latitude` with six decimals, which the insurance centre asks for; empty when he does not say. */
export function whereAmI(): Promise<string>
