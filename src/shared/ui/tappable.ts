const web = (label?: string) => ({ role: 'button', tabIndex: 0, ...(label ? { 'aria-label': label } : {}) })
const mini = (label?: string) => ({ ariaRole: 'button', ...(label ? { ariaLabel: label } : {}) })

/** Makes a View a button for keyboards and screen readers; spread it beside `onClick`. */
export const tappable: (label?: string) => object = process.env.TARO_ENV === 'h5' ? web : mini
