import { LANGUAGES } from './language.ts';

/**
 * A title in a language or, when it has none in that one, in another, and which language that is.
 *
 * @example titleIn({ es: 'Encuesta 2026' }, 'fr') // => { title: 'Encuesta 2026', language: 'es' }
 */
export function titleIn(
  titles: Readonly<Record<string, string>>,
  language: string,
): { title: string; language: string } {
  const used = [language, ...LANGUAGES, ...Object.keys(titles)].find((code) => titles[code]) ?? language;
  return { title: titles[used] ?? '', language: used };
}
