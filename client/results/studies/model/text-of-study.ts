import { isJsonRecord, type Json } from '#questionnaires';
import type { LanguageCode } from '../../../text/language.ts';
import { titleIn } from '../../../text/title-in.ts';

/** A text of a study, or one by language. */
export function textOfStudy(text: Json | undefined, language: LanguageCode): string | undefined {
  if (typeof text === 'string') return text;
  return isJsonRecord(text) ? titleIn(text as Record<string, string>, language).title : undefined;
}
