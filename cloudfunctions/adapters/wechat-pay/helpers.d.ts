/** The pure helpers of the package, without axios, which its main module loads. */
declare module 'wechatpay-axios-plugin/lib/aes' {
  export { Aes as default } from 'wechatpay-axios-plugin'
}
declare module 'wechatpay-axios-plugin/lib/formatter' {
  export { Formatter as default } from 'wechatpay-axios-plugin'
}
