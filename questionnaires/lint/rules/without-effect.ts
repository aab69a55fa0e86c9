import type { Finding, FindingCode } from '../../authoring/finding.ts';
import { namesIn } from '../../expression/tree.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';

/** Settings of the manifest, of crimes and of edits that change nothing, or not what they stand beside. */
export function withoutEffect({ instrument, places, variables }: LintContext): Finding[] {
  const { details } = instrument.manifest;
  const found: Finding[] = [];
  const note = (code: FindingCode, file: string, path: string, message: string, remedy: string) =>
    found.push({ code, severity: 'warning', file, path, message, remedy });
  if (details.perCrime > details.perInterview) {
    const message = `no crime gets ${details.perCrime} forms where an interview has ${details.perInterview}`;
    note('idle-setting', 'manifest.json', 'details.perCrime', message, 'lower it, or raise perInterview');
  }
  for (const key of idlePacks(instrument)) {
    const message = `no form and no crime heeds the pack ${key}`;
    note('idle-setting', 'manifest.json', `packs.${key}`, message, 'correct its name, or remove it');
  }
  const { impossible, ...unusual } = instrument.manifest.money ?? { impossible: Number.POSITIVE_INFINITY };
  for (const [name] of Object.entries(unusual).filter(([, amount]) => amount >= impossible)) {
    const message = `no amount above impossible (${impossible}) is taken, so that none above ${name} is confirmed`;
    note('idle-setting', 'manifest.json', `money.${name}`, message, 'lower it, or raise impossible');
  }
  for (const { key, iccs } of instrument.crimes) {
    if (iccs.rules.at(-1)?.code === iccs.code) {
      const path = `${key}.iccs.rules[${iccs.rules.length - 1}].code`;
      const message = `the last rule gives ${iccs.code}, which the crime has anyway`;
      note('idle-setting', 'crime-types.json', path, message, 'correct the code, or remove the rule');
    }
  }
  for (const [{ file, at, question }] of byWrittenQuestion(places)) {
    const codes = instrument.lists[question.choices ?? ''] ?? [];
    if (question.exclusive && codes.length > 1 && codes.every((code) => question.exclusive?.includes(code))) {
      const message = 'every code stands alone, so that only one can be chosen';
      note('idle-setting', file, `${at}.exclusive`, message, 'name those alone that exclude others, or make it single');
    }
    for (const { id, when } of question.edits ?? []) {
      if (namesIn(variables.tree(when)).includes(question.name)) continue;
      const message = `the edit ${id} does not read the question that it stands beside`;
      note('stray-edit', file, `${at}.edits.${id}`, message, 'move it to a question that it reads, or correct a name');
    }
  }
  return found;
}

/** A pack may be named by a condition, by a crime or by a series; `minors` is heeded by the draw. */
function idlePacks({ manifest, forms, crimes }: Instrument): string[] {
  const readers = JSON.stringify([forms, crimes]);
  const named = [...crimes.map(({ pack }) => pack), ...manifest.sdg.map(({ source }) => source).map(packOf)];
  return manifest.packs
    .map(({ key }) => key)
    .filter((key) => key !== 'minors' && !named.includes(key) && !readers.includes(`'${key}'`));
}

function packOf(source: Instrument['manifest']['sdg'][number]['source']): string | undefined {
  return 'pack' in source ? source.pack : undefined;
}
