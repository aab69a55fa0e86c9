import { type Instrument, isOpenPlace, type Remark, remarksOf, WHOLE_INTERVIEW } from '#questionnaires';

/**
 * What an interviewer wrote of the whole interview and beside questions that everybody is asked. What stands beside
 * another question would tell that it was reached.
 */
export function openRemarks(instrument: Instrument, journal: readonly unknown[]): Remark[] {
  return remarksOf(instrument, journal).filter((remark) => isOpenRemark(instrument, remark));
}

/** Whether a supervisor may read it. */
export function isOpenRemark(instrument: Instrument, { form, name, comment }: Remark): boolean {
  if (form === WHOLE_INTERVIEW.form) return name === WHOLE_INTERVIEW.name && comment === undefined;
  return name !== '' && isOpenPlace(instrument, form, name);
}
