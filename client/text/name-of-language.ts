/**
 * What a language is called: in itself, so that its speakers find it, or in another language. A questionnaire may have
 * languages that no interface has.
 *
 * @example nameOfLanguage('fr', 'es') // 'francés'
 */
export function nameOfLanguage(code: string, inLanguage: string = code): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
