import * as z from 'zod/mini'
import { zhCN } from 'zod/v4/locales'

/** What a schema has no words of its own for is said in Chinese. Only on the server: the locale would weigh on the mini-programs. */
z.config(zhCN())
