import { useRouter } from '@tarojs/taro'
import { OpenPage } from './open-page'
import { wishIn } from './wish'

export default function Index() {
  return <OpenPage wish={wishIn(useRouter<Record<string, string>>().params)} />
}
