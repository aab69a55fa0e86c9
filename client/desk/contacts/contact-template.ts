import { CONTACT_COLUMNS } from '#contract';
import { csvTemplate } from '../../components/files/csv-template.ts';
import type { ContactTexts } from '../../text/contacts/contact-texts.ts';

/**
 * The columns, and a line that shows what they take. Its unit is in no sample: a template sent as it is changes
 * nothing.
 */
export function contactTemplate(example: ContactTexts['example']): string {
  return csvTemplate([CONTACT_COLUMNS, example]);
}
