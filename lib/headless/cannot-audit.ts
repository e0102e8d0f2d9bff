/**
 * An expected reason why an audit could not happen: `message` says why, `todo` what the person can do.
 * The command line prints both on one line of stderr and exits with 2. Anything else thrown is a bug of ours.
 */
export class CannotAudit extends Error {
  readonly todo: string

  constructor(message: string, todo: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotAudit'
    this.todo = todo
  }
}
