import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Two codes of a list, or two crimes, with the same words: nobody could choose between them. */
export function duplicateLabel({ instrument }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const language of instrument.manifest.languages) {
    const texts = instrument.texts[language];
    if (!texts) continue;
    const file = `texts/${language}.json`;
    const crimes = Object.entries(texts.crimes).map(([key, { name }]) => [`${key}.name`, name] as const);
    for (const [list, labels] of Object.entries(texts.choices))
      found.push(...sameLabels(Object.entries(labels), { file, path: `choices.${list}` }));
    found.push(...sameLabels(crimes, { file, path: 'crimes' }));
    found.push(...sameLabels(Object.entries(texts.missing), { file, path: 'missing' }));
  }
  return found;
}

function sameLabels(
  labels: readonly (readonly [code: string, label: string])[],
  { file, path }: { file: string; path: string },
): Finding[] {
  const found: Finding[] = [];
  const firstCodes = new Map<string, string>();
  for (const [code, label] of labels) {
    const words = label
      .replace(/[\p{P}\s]+/gu, ' ')
      .trim()
      .toLocaleLowerCase();
    const other = firstCodes.get(words);
    if (other === undefined) firstCodes.set(words, code);
    else found.push(warning({ file, path: `${path}.${code}`, ...settingWarnings.sameLabel({ code, other, label }) }));
  }
  return found;
}
