/**
 * The one class of error that a user may see.
 *
 * `code` is stable (scripts match on it); `message` is one sentence that names the thing, its value and the way out.
 * Everything else that is thrown is a fault of ours: it is logged with a request id, and the user is given the id.
 */
export class UserError extends Error {
  override readonly name = "UserError"
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
