/** An interview that figures of an edition count. */
export interface CountingInterview {
  caseId: string;
  /** Key of the submission that counts for the case. */
  submission: string;
  /** Of the content that was received. */
  sha256: string;
  instrument: string;
  version: string;
  /** Whether somebody looked at it and approved it. */
  isApproved: boolean;
}
