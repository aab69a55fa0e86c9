import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';

/** Two codes of a list, or two crimes, with the same words: nobody could choose between them. */
export function duplicateLabel({ instrument }: LintContext): Finding[] {
  return instrument.manifest.languages.flatMap((language) => {
    const { choices = {}, crimes = {}, missing = {} } = instrument.texts[language] ?? {};
    const file = `texts/${language}.json`;
    const names = Object.fromEntries(Object.entries(crimes).map(([key, { name }]) => [`${key}.name`, name]));
    return [
      ...Object.entries(choices).flatMap(([list, labels]) => twins(labels, file, `choices.${list}`)),
      ...twins(names, file, 'crimes'),
      ...twins(missing as Record<string, string>, file, 'missing'),
    ];
  });
}

function twins(labels: Record<string, string>, file: string, path: string): Finding[] {
  const first = new Map<string, string>();
  return Object.entries(labels).flatMap(([code, label]): Finding[] => {
    const words = label
      .replace(/[\p{P}\s]+/gu, ' ')
      .trim()
      .toLocaleLowerCase();
    const other = first.get(words);
    if (other === undefined) {
      first.set(words, code);
      return [];
    }
    return [
      {
        ...{ code: 'duplicate-label', severity: 'warning', file, path: `${path}.${code}` },
        message: `${code} and ${other} are both called “${label}”`,
        remedy: 'give each its own words, or keep one code',
      },
    ];
  });
}
