import type { Launch } from '@xinglin/types/launch'

/**
 * How the wallet let go of the person. `done`: it says he paid. None of them is proof, not even `failed`: always look at the order
 * afterwards. `unknown`: only the order tells.
 */
export type PayEnd = 'done' | 'cancelled' | 'failed' | 'unknown'

/** False where the host is too old, or the wrong one, for this payment: say so, and never offer a plain payment instead. */
export function canPay(launch: Launch): boolean
/** Opens the wallet, after a tap. On the web the page is left for the wallet's, and loaded anew afterwards. */
export function pay(launch: Launch): Promise<PayEnd>
/** What the wallet's page said when the web page was loaded anew; once. Null otherwise, and in mini-programs. */
export function broughtFromWallet(): PayEnd | null
