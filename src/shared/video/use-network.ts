import { useEffect, useState } from 'react'
import { api } from '@/shared/api/client'
import { useOnline } from '@/shared/hooks/online'

export type Network = 'checking' | 'good' | 'slow' | 'off'

const GOOD_MS = 600

/** Whether a question to the hospital is answered quickly. */
export function useNetwork(): Network {
  const online = useOnline()
  const [network, setNetwork] = useState<Network>('checking')
  useEffect(() => {
    if (!online) return setNetwork('off')
    let left = false
    const from = Date.now()
    api.directory
      .getHospital({})
      .then(() => (Date.now() - from < GOOD_MS ? 'good' : 'slow'))
      .catch(() => 'off' as const)
      .then((found) => left || setNetwork(found))
    return () => {
      left = true
    }
  }, [online])
  return network
}
