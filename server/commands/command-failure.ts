/**
 * Ends a command before it is done. Exit code 1: it found something wrong. Exit code 2: it was used wrongly.
 * The message goes to the error output as it is.
 */
export class CommandFailure extends Error {
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}

/** The arguments of a command are wrong: one sentence without a full stop. The usage is shown after it. */
export class WrongUse extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'WrongUse';
  }
}
