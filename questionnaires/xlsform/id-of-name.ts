const MOST_LETTERS = 64;

/** The id of a questionnaire that is named after a file: `Encuesta 2027` gives `encuesta-2027`. */
export function idOfName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-+|-+$/g, '');
  return letters || 'imported';
}
