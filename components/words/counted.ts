/** A count with its noun: `counted(1, 'company', 'companies')` is "1 company". Thousands get a comma. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
