/** 昨天疼得打滚，今天已经不疼了，还要吃药吗: over, and only a question is left. */
const BETTER =
  /(现在|今天|今早|目前|后来|早就?|已经|第二天|一会儿?|很快)[^，。没不]{0,3}(就|都|又|完全|全|早|也)*(恢复|好了|没事|不(疼|痛|吐|晕|流|烧|麻|喘|闷|抽|拉)了?|退了|正常|止住|停了|醒了|消了|过去了|下去了|能吃饭)(?![^，。]{0,3}(一|几|两)(会|点|天))/
const LEFT_TO_ASK = /(想问|请问|要不要|需要|需不需要|能不能|可以|能[^，。]{1,4}吗|有(没有)?影响|复查|还要|会不会|要紧)/
const NOT_WELL_YET = /(但|可是|然而|又|还(是|有点|在)?(疼|痛|晕|吐|麻|没|流|烧|闷|喘)|越来越|加重|反复|再次)/
/** What may come again within hours although it went: heart, brain, a faint, a poison. */
const TODAY = /(今天(?!好|已|不|没|都|完|就)|今早|早上|上午|中午|下午|刚|小时|分钟|今晚)/
const FALSE_PEACE = /(胸|心|嘴|脸|话|手|腿|脚|半|晕|昏|抽|黑|看|劲|力|药|喝|吞|死|活|头|叫|喊|反应)/

/** Whether what was found is told as over by the rest of its sentence, though not at its end. */
export const isBetter = (whole: string, found: string): boolean =>
  BETTER.test(whole) &&
  LEFT_TO_ASK.test(whole) &&
  !NOT_WELL_YET.test(whole) &&
  !(TODAY.test(whole) && FALSE_PEACE.test(found))
