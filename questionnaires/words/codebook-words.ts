import type { IccsTag } from '../instrument/iccs-tags.ts';
import type { FormModule, QuestionType } from '../instrument/instrument.ts';

/**
 * Variables of the incident records that no question asks: how an incident was screened, and how the office
 * coded it.
 */
export type OfficeVariableName = 'crime_screened' | 'crime_coded' | 'iccs' | 'coded_by_office' | `iccs_${IccsTag}`;

/** Words of the codebook. `$1` is filled in. */
export interface CodebookWords {
  readonly title: string;
  readonly skip: string;
  readonly contents: string;
  readonly otherLanguages: string;
  readonly version: string;
  readonly variables: string;
  readonly crimes: string;
  readonly crime: string;
  readonly level: string;
  /** The ICCS code where no rule of the crime applies. */
  readonly otherwise: string;
  /** In place of the ICCS code of a crime that the office gives one. */
  readonly byOffice: string;
  readonly universe: string;
  readonly rule: string;
  readonly interviewer: string;
  readonly range: string;
  readonly from: string;
  readonly upTo: string;
  readonly optional: string;
  readonly sensitive: string;
  readonly exportedAs: string;
  readonly number: string;
  readonly code: string;
  readonly label: string;
  readonly missing: string;
  readonly unit: Readonly<Record<FormModule['unit'], string>>;
  readonly type: Readonly<Record<QuestionType, string>>;
  readonly officeVariables: Readonly<Record<OfficeVariableName, string>>;
}
