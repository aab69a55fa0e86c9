/** Why a release cannot be prepared, checked or published: a line for each thing that is wrong, with what to do. */
export class PublishingError extends Error {
  readonly findings: readonly string[];

  constructor(findings: readonly string[]) {
    super(findings.join('\n'));
    this.name = 'PublishingError';
    this.findings = findings;
  }
}
