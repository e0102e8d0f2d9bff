import { expect, it, vi } from 'vitest'
import { createWriter } from '../../lib/store/writer'

const counting = (write: (items: number[]) => Promise<number[]>) =>
  createWriter<number, number>({ size: item => item, write, events: 10, milliseconds: 20 })

it('writes at once what fills a batch, and again right after an acknowledgement', async () => {
  const writer = counting(async items => items)
  for (let n = 0; n < 5; n += 1) expect(await writer.add(100)).toBe(100)
})

it('gathers small items into one write', async () => {
  const write = vi.fn(async (items: number[]) => items)
  const writer = counting(write)
  await Promise.all([writer.add(1), writer.add(2), writer.add(3)])
  expect(write.mock.calls).toEqual([[[1, 2, 3]]])
})

it('flush waits for what is under way and what is waiting', async () => {
  const done: number[] = []
  const writer = counting(async items => {
    await new Promise(later => setTimeout(later, 5))
    done.push(...items)
    return items
  })
  void writer.add(50)
  void writer.add(1)
  await writer.flush()
  expect(done).toEqual([50, 1])
})

it('a failed write rejects its own items only', async () => {
  const write = vi.fn(async (items: number[]) => items)
  write.mockRejectedValueOnce(new Error('full'))
  const writer = counting(write)
  await expect(writer.add(50)).rejects.toThrow('full')
  expect(await writer.add(60)).toBe(60)
})

it('who hands over more on an acknowledgement goes along with what waits', async () => {
  const write = vi.fn(async (items: number[]) => items)
  const writer = counting(write)
  const first = writer.add(10).then(() => writer.add(2))
  void writer.add(1)
  await first
  expect(write.mock.calls).toEqual([[[10]], [[1, 2]]])
})
