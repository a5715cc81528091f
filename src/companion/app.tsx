import { QueryClientProvider } from '@tanstack/react-query'
import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queryClient } from '@/shared/api/query'
import { prepareWeb } from '@/shared/platform/web'
import { preparePrivacy } from '@/shared/ui/privacy-sheet'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (process.env.TARO_ENV === 'weapp' && XINGLIN_CLOUD_ENV) Taro.cloud.init({ env: XINGLIN_CLOUD_ENV })
    preparePrivacy()
    prepareWeb()
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
