/** A day written out, `1er décembre 2026`: in French the platform writes the first of a month as 1. */
export function dayInWords(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const written = format.format(new Date(`${day}T00:00:00Z`));
  return new Intl.Locale(locale).language === 'fr' ? written.replace(/^1(?=\s)/, '1er') : written;
}
