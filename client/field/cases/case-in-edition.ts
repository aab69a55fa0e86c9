import type { CaseReply } from '#contract';

/** Which case: its id is unique within its edition only. */
export type CaseInEdition = Pick<CaseReply, 'survey' | 'caseId'>;

export function isSameCase(one: CaseInEdition, other: CaseInEdition): boolean {
  return one.survey === other.survey && one.caseId === other.caseId;
}

/** A text that no other case has. */
export function caseKey({ survey, caseId }: CaseInEdition): string {
  return `${survey} ${caseId}`;
}
