import { useQuery } from '@tanstack/react-query'
import { orpc } from '@/shared/api/client'
import { useCommand } from '@/shared/api/command'
import { WEATHERS } from '@/shared/reading/words'
import { dayText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { ManyChoice, optionsOf } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { QueryView } from '@/shared/ui/query-view'
import { ErrorLine } from '@/shared/ui/state-view'

const HINT = '每周三晚推送时，写给这种天气的文章排在前面'

/** What the weather is this week: nobody else tells the hospital. */
export function WeatherCard() {
  const query = useQuery(orpc.reading.getWeather.queryOptions({ input: {} }))
  const say = useCommand(orpc.reading.setWeather)
  return (
    <Card title="本周天气">
      <QueryView query={query}>
        {({ kinds, until }) => (
          <Field label="有没有特别的天气" hint={until ? `${HINT}，到${dayText(until)}自动清空` : HINT}>
            <ManyChoice
              options={optionsOf(WEATHERS)}
              values={say.isPending ? say.variables.kinds : kinds}
              onChange={(wanted) => say.isPending || say.mutate({ kinds: wanted })}
            />
          </Field>
        )}
      </QueryView>
      <ErrorLine error={say.error} />
    </Card>
  )
}
