import { type SpecFinding, valueName, variableName } from '#contract';
import type { ResultsTexts } from '../../../text/results-texts.ts';

/** A finding whose sentence calls characteristics and their values as the page does. */
export function findingInNames(finding: SpecFinding, texts: ResultsTexts): SpecFinding {
  const { said } = finding;
  if (said?.sentence === 'oneLevel')
    return { ...finding, said: { ...said, about: [variableName(texts, String(said.about[0]))] } };
  if (said?.sentence !== 'notFitted') return finding;
  const [model, terms, levels] = said.about as [unknown, readonly string[], readonly string[]];
  const named = terms.map((term) =>
    term
      .split(':')
      .map((name) => variableName(texts, name))
      .join(' × '),
  );
  const values = levels.map((level) => valueName(texts, terms[0]!, level));
  return { ...finding, said: { ...said, about: [model, named, values] } };
}

/** The findings of a part of the specification and of what is in it. */
export function findingsIn(findings: readonly SpecFinding[], path: readonly (string | number)[]): SpecFinding[] {
  return findings.filter(({ path: of = [] }) => path.every((part, place) => of[place] === part));
}
