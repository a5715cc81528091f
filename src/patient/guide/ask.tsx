import { View } from '@tarojs/components'
import { WordChips } from '@/patient/booking/search/word-chips'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, LongInput } from '@/shared/ui/field'
import { Page } from '@/shared/ui/page'
import { to } from '@/patient/navigation'
import { Mic } from './mic'
import type { GuideState } from './use-guide'
import { Who } from './who'

const LONGEST = 1000
const EXAMPLES = ['头晕三天', '孩子发烧 39 度', '肚子疼、拉肚子', '体检说血压高']

/** His own words, and whom they are about. */
export const Ask = ({ text, facts, change, ask }: GuideState) => (
  <Page
    title="看哪个科"
    bar={
      <Button disabled={!text.trim()} onClick={ask}>
        看看该去哪个科
      </Button>
    }
  >
    <Card className="guide__ask">
      <Field label="哪里不舒服？" hint="说说症状、多久了、有多重，用平常话就行">
        <LongInput
          value={text}
          onChange={(words) => change({ text: words })}
          placeholder="例如：头晕三天了，起床的时候厉害，没有发烧"
          maxLength={LONGEST}
        />
      </Field>
      <Mic text={text} onText={(words) => change({ text: words })} />
    </Card>
    {text ? null : (
      <View className="guide__examples">
        <WordChips words={EXAMPLES.map((word) => ({ word }))} onTap={(words) => change({ text: words })} />
      </View>
    )}
    <Card>
      <Who
        facts={facts}
        onChange={({ sex, age, pregnant }) => change({ facts: { patient: null, sex, age, pregnant } })}
      />
    </Card>
    <Button kind="text" onClick={to.find}>
      知道看哪科，直接挂号
    </Button>
  </Page>
)
