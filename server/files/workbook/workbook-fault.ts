import { type WorkbookFlaw, type WorkbookFlawValues, workbookFlawInWords } from '#questionnaires';

/** The closed list of reasons; whether a workbook has texts is seen when it is read. */
export type WorkbookFaultCode = Exclude<WorkbookFlaw, 'no-texts'>;

/** Why a workbook is not read. Nothing of it is. */
export type WorkbookFault = {
  readonly [Code in WorkbookFaultCode]: { readonly code: Code } & WorkbookFlawValues[Code];
}[WorkbookFaultCode];

/** What is wrong and what to do, in whole sentences: in English unless another language is named. */
export function workbookFaultInWords(fault: WorkbookFault, of: 'texts' | 'questionnaire', language = 'en'): string {
  const { code, ...about } = fault;
  return workbookFlawInWords({ code, about }, of, language)!;
}

/** Ends the reading of a workbook; `readWorkbook` catches it. */
export class WorkbookRefused extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.code);
    this.name = 'WorkbookRefused';
    this.fault = fault;
  }
}
