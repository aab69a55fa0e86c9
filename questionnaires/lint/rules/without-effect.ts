import type { Finding } from '../../authoring/finding.ts';
import { namesIn } from '../../expression/tree.ts';
import type { CrimeType } from '../../instrument/instrument.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Settings of the manifest, of crimes and of edits that change nothing, or not what they stand beside. */
export function withoutEffect(context: LintContext): Finding[] {
  const { instrument } = context;
  return [...inManifest(instrument), ...instrument.crimes.flatMap(inCrime), ...inQuestions(context)];
}

function inManifest(instrument: Instrument): Finding[] {
  const { details, money } = instrument.manifest;
  const file = 'manifest.json';
  const found: Finding[] = [];
  if (details.perCrime > details.perInterview)
    found.push(warning({ file, path: 'details.perCrime', ...settingWarnings.moreFormsThanInterview(details) }));
  for (const pack of packsWithoutReader(instrument))
    found.push(warning({ file, path: `packs.${pack}`, ...settingWarnings.packWithoutReader({ pack }) }));
  if (money) {
    const { impossible, ...unusual } = money;
    for (const [setting, amount] of Object.entries(unusual))
      if (amount >= impossible) {
        const problem = settingWarnings.unusualAboveImpossible({ setting, impossible });
        found.push(warning({ file, path: `money.${setting}`, ...problem }));
      }
  }
  return found;
}

/** A condition, a crime or a series may name a pack; `minors` is read by the draw. */
function packsWithoutReader({ manifest, forms, crimes }: Instrument): string[] {
  const conditions = JSON.stringify([forms, crimes]);
  const ofCrimes = crimes.map(({ pack }) => pack);
  const ofSeries = manifest.sdg.map(({ source }) => ('pack' in source ? source.pack : undefined));
  const named = new Set(['minors', ...ofCrimes, ...ofSeries]);
  return manifest.packs.map(({ key }) => key).filter((key) => !named.has(key) && !conditions.includes(`'${key}'`));
}

function inCrime({ key, iccs }: CrimeType): Finding[] {
  if (iccs.code === undefined || iccs.rules.at(-1)?.code !== iccs.code) return [];
  const path = `${key}.iccs.rules[${iccs.rules.length - 1}].code`;
  return [warning({ file: 'crime-types.json', path, ...settingWarnings.ruleGivesOwnCode({ iccs: iccs.code }) })];
}

function inQuestions({ instrument, places, variables }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const [{ file, path, question }] of byWrittenQuestion(places)) {
    const { choices = '', exclusive, edits = [] } = question;
    const codes = instrument.lists[choices] ?? [];
    if (exclusive && codes.length > 1 && codes.every((code) => exclusive.includes(code)))
      found.push(warning({ file, path: `${path}.exclusive`, ...settingWarnings.everyCodeExclusive() }));
    for (const { id, when } of edits)
      if (!namesIn(variables.tree(when)).includes(question.name))
        found.push(warning({ file, path: `${path}.edits.${id}`, ...routingWarnings.strayEdit({ id }) }));
  }
  return found;
}
