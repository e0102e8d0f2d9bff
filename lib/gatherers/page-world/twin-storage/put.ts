/** Replaces a member where the browser has it. */
export function put(owner: object | undefined, members: Record<string, PropertyDescriptor>): void {
  if (!owner) return
  for (const [name, descriptor] of Object.entries(members))
    if (name in owner)
      Object.defineProperty(owner, name, { configurable: true, enumerable: true, ...descriptor })
}
