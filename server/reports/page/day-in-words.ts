/** A day as a language writes it out, `1er décembre 2026`: the platform writes the first day of a month in French as 1. */
export function dayInWords(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const written = format.format(new Date(`${day}T00:00:00Z`));
  return new Intl.Locale(locale).language === 'fr' ? written.replace(/^1(?=\s)/, '1er') : written;
}
