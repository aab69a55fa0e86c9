import type { Finding } from '../../authoring/finding.ts';
import { READ_TOGETHER } from '../../instrument/needed-variables.ts';
import type { LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Variables that the programs read together, of which some are asked and others are not. */
export function missingVariable({ places }: LintContext): Finding[] {
  const asked = new Map(places.map((place) => [place.question.name, place]));
  const found: Finding[] = [];
  for (const { names, reader } of READ_TOGETHER) {
    const first = names.map((name) => asked.get(name)).find((place) => place !== undefined);
    if (!first) continue;
    for (const name of names) {
      if (asked.has(name)) continue;
      found.push(warning({ file: first.file, path: 'screens', ...settingWarnings.missingVariable({ name, reader }) }));
    }
  }
  return found;
}
