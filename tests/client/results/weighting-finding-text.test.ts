import { describe, expect, it } from 'vitest';
import type { WeightingFindingReply } from '#contract';
import { weightingFindingText } from '../../../client/results/weights/model/weighting-finding-text.ts';
import { LANGUAGES } from '../../../client/text/language.ts';
import { weightingProblemTexts } from '../../../client/text/weighting-problems/weighting-problem-texts.ts';
import { studyProblems } from '../../../server/analysis/from-study/study-problems.ts';
import { judgeWeighting } from '../../../server/weighting/page/make-weights-task.ts';
import { weightingProblems } from '../../../server/weighting/weighting-problems.ts';

const spoken = (finding: WeightingFindingReply, language: (typeof LANGUAGES)[number]) =>
  weightingFindingText(finding, weightingProblemTexts[language], language);

const design = { step: 'design', weight: '1 / {probability}' };
const findingsOf = (spec: object | string) => {
  const text =
    typeof spec === 'string'
      ? spec
      : JSON.stringify({ weighting: 'w', sample: 'interviews', design: {}, weights: { dwelling: [design] }, ...spec });
  const judged = judgeWeighting(text);
  return 'findings' in judged ? judged.findings : [];
};

describe('what is wrong with a weighting', () => {
  it('has words in every language, whichever sentence the server says', () => {
    const inParts = ['wrongShape', 'wrongExpression'];
    for (const sentence of Object.keys(weightingProblems).filter((name) => !inParts.includes(name)))
      for (const language of LANGUAGES) expect(weightingProblemTexts[language]).toHaveProperty(sentence);
    // Every other sentence of the page is one of a file of totals.
    const others = Object.keys(weightingProblemTexts.en).filter((name) => !(name in weightingProblems));
    expect(others.filter((name) => !(name in studyProblems))).toEqual(['ofPart', 'unknownInExpression']);
  });

  it('is said in the language of the reader: shape, names, expressions, order of steps', () => {
    const findings = [
      ...findingsOf('{ "weighting": }'),
      ...findingsOf({ replicates: { method: 'guess' } }),
      ...findingsOf({ weights: { dwelling: [design, design] } }),
      ...findingsOf({ weights: { dwelling: [{ ...design, weight: '1 / {chance}' }] } }),
      ...findingsOf({ weights: { dwelling: [{ ...design, weight: '1 / (' }] } }),
      ...findingsOf({
        weights: { dwelling: [design, { step: 'poststratify', by: ['shoe'], totals: { path: 'a.csv' } }] },
      }),
    ];
    expect(findings).toHaveLength(6);
    for (const finding of findings)
      for (const language of LANGUAGES) {
        const parts = spoken(finding, language);
        expect(parts.map((part) => part.language)).toEqual([language]);
        expect(parts[0]!.text).not.toMatch(/undefined|\[object/);
      }
    expect(spoken(findings[2]!, 'es')[0]!.text).toContain('Otro paso «design»');
  });

  it('of totals names categories and numbers, and what only the engine says follows in English', () => {
    const said = <Problem extends { said: { sentence: string; about: readonly unknown[] } }>(problem: Problem) =>
      // As it travels: JSON knows no NaN.
      JSON.parse(JSON.stringify({ code: 'x', problem: 'p', remedy: 'r', said: problem.said }));
    const missing = weightingProblems.totalMissing({ label: 'sex=female', units: 12 });
    expect(spoken(said(missing), 'fr')[0]!.text).toMatch(/sex=female.*12/);
    expect(spoken(said(weightingProblems.wrongTotal(Number.NaN)), 'pt')[0]!.text).toContain('O total está vazio');
    expect(spoken(said(studyProblems.notUtf8('UTF-16')), 'es')[0]!.text).toContain('UTF-16');
    const step = weightingProblems.stepImpossible({ place: 'rake', problem: 'it diverges', remedy: 'merge' });
    expect(spoken(said(step), 'es')).toEqual([
      { text: 'Este paso no se puede dar (rake).', language: 'es' },
      { text: 'it diverges; merge.', language: 'en' },
    ]);
  });
});
