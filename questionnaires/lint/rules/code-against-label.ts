import type { Finding } from '../../authoring/finding.ts';
import { withoutThousands } from '../all-texts.ts';
import type { LintContext } from '../lint-context.ts';
import { settingWarnings } from '../warnings/setting-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Bands whose code and label name different numbers, such as `12_to_17` called “12 to 18”, and bands that
 * overlap.
 */
export function codeAgainstLabel({ instrument }: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const [list, codes] of Object.entries(instrument.lists)) {
    for (const language of instrument.manifest.languages) {
      for (const code of codes) {
        const label = instrument.texts[language]?.choices[list]?.[code] ?? '';
        if (!nameOtherNumbers(code, label)) continue;
        const place = { file: `texts/${language}.json`, path: `choices.${list}.${code}` };
        found.push(warning({ ...place, ...settingWarnings.otherNumbers({ code, label }) }));
      }
    }
    for (const bands of overlappingBands(codes))
      found.push(
        warning({ file: 'modules/lists.json', path: `lists.${list}`, ...settingWarnings.bandsOverlap(bands) }),
      );
  }
  return found;
}

function nameOtherNumbers(code: string, label: string): boolean {
  const inCode = numbersIn(code);
  const inLabel = numbersIn(withoutThousands(label));
  return inCode.length > 0 && inLabel.length > 0 && inCode.join() !== inLabel.join();
}

function numbersIn(text: string): number[] {
  return [...new Set((text.match(/\d+/g) ?? []).map(Number))].sort((a, b) => a - b);
}

/** Neighbouring bands of which the upper one begins before the lower one ends. */
function overlappingBands(codes: readonly string[]): { lower: string; upper: string }[] {
  const bands: { code: string; from: number; to: number }[] = [];
  for (const code of codes) {
    const [, from, to] = /^(\d+)_to_(\d+)/.exec(code) ?? [];
    if (from !== undefined && to !== undefined) bands.push({ code, from: Number(from), to: Number(to) });
  }
  return bands.slice(1).flatMap((band, index) => {
    const before = bands[index]!;
    return band.from > before.from && band.from < before.to ? [{ lower: before.code, upper: band.code }] : [];
  });
}
