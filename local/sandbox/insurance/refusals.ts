/** The centre says no, in its words. */
export class CentreRefusal extends Error {
  override name = 'CentreRefusal'
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** What can go wrong at the centre; the codes are this sandbox's own, since bureaus publish none. */
export const NO = {
  form: () => new CentreRefusal('10001', '报文格式不正确'),
  app: () => new CentreRefusal('10002', 'appId不存在或未授权'),
  stale: () => new CentreRefusal('10003', '时间戳超出允许范围'),
  cipher: () => new CentreRefusal('10004', '报文解密失败'),
  signature: () => new CentreRefusal('10005', '验签失败'),
  missing: (field: string) => new CentreRefusal('20001', `${field}不能为空`),
  format: (field: string) => new CentreRefusal('20002', `${field}格式不正确`),
  sums: (which: string) => new CentreRefusal('20003', which),
  otherHospital: () => new CentreRefusal('20004', '定点医药机构编码与appId不符'),
  noAuthorisation: () => new CentreRefusal('30001', '支付授权码不存在'),
  authorisationExpired: () => new CentreRefusal('30002', '支付授权码已过期'),
  authorisationUsed: () => new CentreRefusal('30003', '支付授权码已被使用'),
  otherPerson: () => new CentreRefusal('30004', '人员信息与授权信息不一致'),
  notInsured: () => new CentreRefusal('30005', '参保状态异常，不能享受医保待遇'),
  noOrder: () => new CentreRefusal('40001', '支付订单不存在'),
  wrongToken: () => new CentreRefusal('40002', 'payToken校验不通过'),
  otherContent: () => new CentreRefusal('40003', '医疗机构订单号已存在，且内容不一致'),
  orderState: (message: string) => new CentreRefusal('40004', message),
  refundState: (message: string) => new CentreRefusal('50001', message),
  refundAmounts: (message: string) => new CentreRefusal('50002', message),
  otherRefund: () => new CentreRefusal('50003', '退款流水号已存在，且内容不一致'),
}
