import type { Scenario } from './scenario.ts';

/** Which language is read, and which one stands in for it where it lacks words. */
export interface ReadIn {
  readonly language: string;
  readonly defaultLanguage: string;
}

/**
 * What a scenario shows, in a language.
 *
 * @example scenarioTitle({ title: { es: 'Robo' } }, { language: 'fr', defaultLanguage: 'es' }) // => 'Robo'
 */
export function scenarioTitle({ title }: Pick<Scenario, 'title'>, { language, defaultLanguage }: ReadIn): string {
  if (typeof title === 'string') return title;
  return title[language] ?? title[defaultLanguage] ?? Object.values(title)[0] ?? '';
}

/**
 * The title with other words in a language. Where they are what is read there already, it stays as it is; a plain text
 * is kept as that of the default language.
 */
export function titleWith(
  title: Scenario['title'],
  words: string,
  { language, defaultLanguage }: ReadIn,
): Scenario['title'] {
  if (scenarioTitle({ title }, { language, defaultLanguage }) === words) return title;
  return { ...(typeof title === 'string' ? { [defaultLanguage]: title } : title), [language]: words };
}
