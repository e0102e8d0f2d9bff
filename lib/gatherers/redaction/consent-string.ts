const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * True for an IAB TCF v2 consent string: dense, yet a choice and no identifier. Told by its header
 * (version 2, two plausible dates in tenths of a second, a two-letter language), which chance does not meet.
 */
export function isConsentString(text: string): boolean {
  const core = text.split('.')[0] ?? ''
  if (core.length < 20 || !/^C[\w-]+$/.test(core)) return false
  const digits = [...core.slice(0, 20)].map(letter => ALPHABET.indexOf(letter))
  const decisecond = (from: number) =>
    digits.slice(from, from + 6).reduce((sum, digit) => sum * 64 + digit, 0)
  const isPlausible = (time: number) => time > 14e9 && time < 24e9
  const [a = 99, b = 99] = [digits[18], digits[19]]
  return isPlausible(decisecond(1)) && isPlausible(decisecond(7)) && a < 26 && b < 26
}
