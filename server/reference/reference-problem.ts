/** A reference file or one of its data files cannot be used; the message is one sentence for the person at the terminal. */
export class ReferenceProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ReferenceProblem';
  }
}

/** A case asks for something that Cifra does not compute yet. */
export class NotBuilt extends Error {
  constructor(what: string) {
    super(`not built: ${what}`);
    this.name = 'NotBuilt';
  }
}
