import { describe, expect, it } from 'vitest';
import { studyValueAt, withStudyValueAt } from '../../../../client/results/studies/model/at-path.ts';
import { columnUseIn, withColumnUses } from '../../../../client/results/studies/model/columns-of-study.ts';
import { domainLinesOf, domainOfLines } from '../../../../client/results/studies/model/domain-lines.ts';
import {
  newStudy,
  studyFileName,
  studyIn,
  studyTextOf,
  type WrittenStudy,
} from '../../../../client/results/studies/model/study-draft.ts';
import { studyFindingText } from '../../../../client/results/studies/model/study-finding-text.ts';
import { LANGUAGES } from '../../../../client/text/language.ts';
import { STUDY_PROBLEM_TEXTS } from '../../../../client/text/study-problems/study-problem-texts.ts';
import { parseStudy } from '../../../../server/analysis/from-study/study.ts';
import { StudyError } from '../../../../server/analysis/from-study/study-error.ts';
import { studyProblems } from '../../../../server/analysis/from-study/study-problems.ts';

/** What only a command can say, and what stands in other sentences. */
const NOT_OF_PAGES = ['ofStudyFile', 'ofDataFile', 'noDataFolder', 'outsideFolder'];
const WITHIN_OTHERS = ['blankWeight', 'invalidWeight', 'extremeWeight', 'wrongShape', 'wrongExpression'];

describe('a study in forms and as JSON', () => {
  it('is changed at a place, and what is blank is left out', () => {
    const study = newStudy('s');
    const named = withStudyValueAt(study, ['persons', 'domains', 'sex'], { categories: { male: "{SEX} = '1'" } });
    expect(studyValueAt(named, ['persons', 'domains', 'sex', 'categories', 'male'])).toBe("{SEX} = '1'");
    expect(study).toEqual(newStudy('s'));
    const crimes = withStudyValueAt(named, ['incidents', 'crimes', 0], { key: 'theft' });
    expect(crimes.incidents).toEqual({ crimes: [{ key: 'theft' }] });
    expect(withStudyValueAt(crimes, ['incidents', 'crimes', 0], undefined).incidents).toEqual({ crimes: [] });
    expect(withStudyValueAt(named, ['persons', 'domains'], undefined).persons).toEqual({ file: '', weight: '' });
  });

  it('reads columns as somebody chooses, of a file that it names after its path', () => {
    const about = { path: 'Base 2023.csv', writtenAs: { encoding: 'latin1', separator: ';' } as const };
    const first = withColumnUses(newStudy('s'), about, { SEXO: 'text', FEXP: 'number' });
    expect(first.files).toEqual({
      base_2023: {
        path: 'Base 2023.csv',
        encoding: 'latin1',
        separator: ';',
        columns: { SEXO: 'text', FEXP: 'number' },
      },
    });
    expect(columnUseIn(first, 'Base 2023.csv', 'SEXO')).toBe('text');
    const next = withColumnUses(first, about, { SEXO: '' });
    expect(columnUseIn(next, 'Base 2023.csv', 'SEXO')).toBe('');
    expect(columnUseIn(next, 'Base 2023.csv', 'FEXP')).toBe('number');
  });

  it('keeps what a form of a domain does not show', () => {
    const variable = { value: '{ENT}', codes: ['01', '02'], unknown: ['99'] };
    expect(domainOfLines(domainLinesOf(variable))).toEqual(variable);
    const categories = { categories: { male: "{SEX} = '1'", female: "{SEX} = '2'" } };
    expect(domainOfLines(domainLinesOf(categories))).toEqual(categories);
  });

  it('is no study while the text is no object of JSON', () => {
    expect([studyIn('{'), studyIn('[]'), studyIn('1')]).toEqual([undefined, undefined, undefined]);
    expect(studyIn(studyTextOf(newStudy('s')))).toEqual(newStudy('s'));
    expect([studyFileName('Encuesta Nacional 2023'), studyFileName('¡!')]).toEqual([
      'encuesta-nacional-2023.json',
      'study.json',
    ]);
  });
});

describe('what is wrong with a study', () => {
  it('has words in every language for every sentence that a page can be told', () => {
    const told = Object.keys(studyProblems).filter((name) => ![...NOT_OF_PAGES, ...WITHIN_OTHERS].includes(name));
    for (const [language, texts] of Object.entries(STUDY_PROBLEM_TEXTS))
      expect([language, told.filter((name) => !Object.hasOwn(texts, name))]).toEqual([language, []]);
  });

  it('is said in the reader’s language, about the same things', () => {
    const study: WrittenStudy = {
      ...newStudy('s'),
      files: { one: { path: 'a.csv', columns: { W: 'text', SEX: 'text' } } },
      persons: { file: 'one', weight: 'W', stratum: 'NOWHERE', rows: "{SEXO} = '1'", profile: ['age'] },
      households: { file: 'two', weight: 'W', key: '', wait: 1 },
      indicators: [{ id: 'adults', title: 't', unit: 'incident', statistic: 'share', numerator: '{SEX} = 1' }],
    };
    const findings = [study, { ...study, households: { file: 'two', weight: 'W' } }].flatMap((one) => {
      try {
        parseStudy(JSON.stringify(one), 's.json');
        return [];
      } catch (error) {
        if (error instanceof StudyError) return [...error.findings];
        throw error;
      }
    });
    expect(findings.length).toBeGreaterThan(8);
    for (const language of LANGUAGES)
      for (const { place: _, said, ...finding } of findings) {
        const about = said && { sentence: said.sentence, about: [...said.about] };
        // As it arrives: what has no value in JSON is not there.
        const arrived = JSON.parse(JSON.stringify({ ...finding, said: about }));
        const { text, language: spoken } = studyFindingText(arrived, language);
        expect([finding.problem, spoken]).toEqual([finding.problem, language]);
        expect(text).not.toContain('undefined');
      }
  });
});
