// Error that stops the reading of a file with a reason for the user.
import type { FailureReason } from './outcome.ts';

export class ReadingFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`cannot read the document: ${reason}`, options);
    this.reason = reason;
  }
}
