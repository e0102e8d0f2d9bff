/** Categories of companies that choose what a visitor is shown. */
export const RECOMMENDERS: ReadonlySet<string> = new Set(['recommendation', 'personalization'])
