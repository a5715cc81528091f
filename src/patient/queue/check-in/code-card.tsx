import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field, TextInput } from '@/shared/ui/field'
import type { CheckIn } from './use-check-in'

const LONGEST = 20

/** The code as it is printed on the wall, for every phone. */
export const CodeCard = ({ checkIn: { code, doing, byCode } }: { checkIn: CheckIn }) => (
  <Card title="输入签到码">
    <Field label="诊室门口二维码下面的 6 位字母和数字" error={code.error}>
      <TextInput
        value={code.text}
        onChange={code.change}
        placeholder="例如 K7M3PX"
        maxLength={LONGEST}
        confirmType="done"
        onConfirm={byCode}
      />
    </Field>
    <Button kind="secondary" busy={doing === 'code'} disabled={doing !== null || !code.text.trim()} onClick={byCode}>
      用签到码报到
    </Button>
  </Card>
)
