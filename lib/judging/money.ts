import type { Price } from '../schema/field'

/** “6.90 EUR”; the bare amount where its currency is not known. */
export const money = ({ amount, currency }: Price): string =>
  `${amount.toFixed(2)}${currency ? ` ${currency}` : ''}`
