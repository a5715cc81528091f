import { Button as HostButton, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { watchPrivacy } from '@/shared/platform/privacy'
import { createStore } from '@/shared/store'
import { Button } from './button'
import { Sheet } from './sheet'
import './privacy-sheet.scss'

interface Question {
  agree: () => void
  refuse: () => void
}

const question = createStore<Question | null>(null)

/** Once at start, from app.tsx. */
export const preparePrivacy = (): void => watchPrivacy((asked) => question.set(asked))

function answer(how: keyof Question) {
  question.get()?.[how]()
  question.set(null)
}

const agreeProps = { id: 'privacy-agree', openType: 'agreePrivacyAuthorization' } as const

/** WeChat's own terms, asked the moment they are needed. Every Page holds one. */
export function PrivacySheet() {
  const open = question.use() !== null
  if (process.env.TARO_ENV !== 'weapp' || !open) return null
  return (
    <Sheet open title="使用前请看一下" onClose={() => answer('refuse')}>
      <View className="privacy__words">
        我们只在办理挂号和就诊时使用您的信息，不作他用。同意后才能继续这一步，不同意也可以浏览科室和医生。
      </View>
      <Button kind="text" onClick={() => void Taro.openPrivacyContract({})}>
        查看隐私保护指引
      </Button>
      <HostButton {...agreeProps} className="privacy__agree" onAgreePrivacyAuthorization={() => answer('agree')}>
        同意并继续
      </HostButton>
      <Button kind="text" onClick={() => answer('refuse')}>
        不同意
      </Button>
    </Sheet>
  )
}
