// Bytes written one after the other, and numbers as few of them as they need (seven bits each, the lowest first).

export interface ByteSink {
  byte(value: number): void
  /** A whole number of 0 or more. */
  number(value: number): void
  /** Any whole number. */
  signed(value: number): void
  length(): number
  /** Drops what was written after the first `length` bytes. */
  cut(length: number): void
  bytes(): Uint8Array
}

export function createByteSink(): ByteSink {
  let buffer = new Uint8Array(4096)
  let length = 0

  function byte(value: number): void {
    if (length === buffer.length) {
      const larger = new Uint8Array(length * 2)
      larger.set(buffer)
      buffer = larger
    }
    buffer[length] = value
    length += 1
  }

  function number(value: number): void {
    let left = value
    // Division, not shifts: times have more than 32 bits.
    while (left > 127) {
      byte((left % 128) + 128)
      left = Math.floor(left / 128)
    }
    byte(left)
  }

  return {
    byte,
    number,
    signed: value => number(value < 0 ? -value * 2 - 1 : value * 2),
    length: () => length,
    cut(to) {
      length = to
    },
    bytes: () => buffer.slice(0, length),
  }
}

export interface ByteSource {
  /** Throws a RangeError at the end of the bytes. */
  number(): number
  signed(): number
}

export function createByteSource(bytes: Uint8Array): ByteSource {
  let at = 0

  function number(): number {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at]
      if (byte === undefined) throw new RangeError('these bytes are cut off')
      at += 1
      if (byte < 128) return value + byte * unit
      value += (byte - 128) * unit
    }
  }

  return {
    number,
    signed() {
      const value = number()
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2
    },
  }
}
