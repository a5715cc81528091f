/** What WeChat's and Alipay's screen readers read from a View; Taro's templates leave it out. */
export const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }
