/** 2^33 ≈ 8.6 billion: a value with more bits can tell every living person apart (CATALOGUE, `storage.identifier`). */
export const SINGLES_OUT_BITS = 33
