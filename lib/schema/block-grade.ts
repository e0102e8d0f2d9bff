import * as z from 'zod/mini'

/** What a block of products says it was picked by. */
export const BlockGrade = z.enum([
  'for-you',
  'recently-viewed',
  'item-based',
  'popular',
  'sponsored',
  'editorial',
  'content',
  'unknown',
])
export type BlockGrade = z.infer<typeof BlockGrade>
