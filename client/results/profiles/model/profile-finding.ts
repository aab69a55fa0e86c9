import { categoryName, crimeName, measureName, type SpecFinding, valueName, variableName } from '#contract';
import type { ResultsTexts } from '../../../text/results-texts.ts';
import { nameOfTerm } from './profile-lines.ts';

type Named = (about: readonly unknown[], texts: ResultsTexts) => readonly unknown[];

const measured: Named = ([id, ...rest], texts) => [measureName(texts, String(id)), ...rest];

/** What a sentence is about, as the page calls it. */
const NAMES: Readonly<Record<string, Named>> = {
  severalCategories: ([id, known], texts) => [
    measureName(texts, String(id)),
    (known as string[]).map((category) => categoryName(texts, category, String(id))),
  ],
  severalUnits: ([id, crimes], texts) => [
    measureName(texts, String(id)),
    (crimes as string[]).map((crime) => crimeName(texts, crime)),
  ],
  notExplained: measured,
  gdpAbsent: measured,
  answerAbsent: measured,
  recordsAbsent: measured,
  unknownVariable: ([variable, ...rest], texts) => [variableName(texts, String(variable)), ...rest],
  unknownValue: ([variable, value, known], texts) => [
    variableName(texts, String(variable)),
    value,
    (known as string[]).map((one) => valueName(texts, String(variable), one)),
  ],
  oneLevel: ([variable], texts) => [variableName(texts, String(variable))],
  notATerm: ([name, terms], texts) => [
    variableName(texts, String(name)),
    (terms as string[]).map((term) => variableName(texts, term)),
  ],
  notFitted: ([model, terms, levels], texts) => {
    const names = terms as string[];
    return [
      model,
      names.map((term) => nameOfTerm(term, texts)),
      (levels as string[]).map((level) => valueName(texts, names[0]!, level)),
    ];
  },
};

/** A finding whose sentence calls figures, characteristics and their values as the page does. */
export function findingInNames(finding: SpecFinding, texts: ResultsTexts): SpecFinding {
  const { said } = finding;
  const name = said && Object.hasOwn(NAMES, said.sentence) ? NAMES[said.sentence] : undefined;
  return said && name ? { ...finding, said: { ...said, about: [...name(said.about, texts)] } } : finding;
}

/** The findings of a part of the specification and of what is in it. */
export function findingsIn(findings: readonly SpecFinding[], path: readonly (string | number)[]): SpecFinding[] {
  return findings.filter(({ path: of = [] }) => path.every((part, place) => of[place] === part));
}
