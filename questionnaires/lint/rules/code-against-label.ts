import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { withoutThousands } from '../all-texts.ts';

/** Bands whose code and label name different numbers, such as `12_to_17` called “12 to 18”, and bands that overlap. */
export function codeAgainstLabel({ instrument }: LintContext): Finding[] {
  return Object.entries(instrument.lists).flatMap(([list, codes]) => [
    ...instrument.manifest.languages.flatMap((language) =>
      codes.flatMap((code) => {
        const label = instrument.texts[language]?.choices[list]?.[code] ?? '';
        return differ(code, label) ? [otherNumbers(`texts/${language}.json`, list, code, label)] : [];
      }),
    ),
    ...overlapping(codes).map(
      ([one, next]): Finding => ({
        ...{ code: 'code-against-label', severity: 'warning', file: 'modules/lists.json', path: `lists.${list}` },
        message: `the bands ${one} and ${next} overlap`,
        remedy: 'let each begin where the one before ends',
      }),
    ),
  ]);
}

function otherNumbers(file: string, list: string, code: string, label: string): Finding {
  return {
    ...{ code: 'code-against-label', severity: 'warning', file, path: `choices.${list}.${code}` },
    message: `the code ${code} and its label “${label}” name different numbers`,
    remedy: 'correct the label, or rename the code',
  };
}

function differ(code: string, label: string): boolean {
  const coded = numbersIn(code);
  const said = numbersIn(withoutThousands(label));
  return coded.length > 0 && said.length > 0 && coded.join() !== said.join();
}

function numbersIn(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].sort((a, b) => a - b);
}

function overlapping(codes: readonly string[]): [string, string][] {
  const bands = codes.flatMap((code) => {
    const found = /^(\d+)_to_(\d+)/.exec(code);
    return found ? [{ code, from: Number(found[1]), to: Number(found[2]) }] : [];
  });
  return bands.flatMap((band, index): [string, string][] => {
    const before = bands[index - 1];
    return before && band.from > before.from && band.from < before.to ? [[before.code, band.code]] : [];
  });
}
