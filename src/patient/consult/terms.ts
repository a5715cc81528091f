import type { useTerms } from './use-terms'

/** As the server gives them. */
export type Terms = NonNullable<ReturnType<typeof useTerms>['data']>
