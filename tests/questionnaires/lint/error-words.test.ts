import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Finding, findingInWords, InvalidInstrument, parseInstrument } from '#questionnaires';
import { conditionProblems } from '../../../questionnaires/authoring/problems/condition-problems.ts';
import { fileProblems } from '../../../questionnaires/authoring/problems/file-problems.ts';
import { questionProblems } from '../../../questionnaires/authoring/problems/question-problems.ts';
import { settingProblems } from '../../../questionnaires/authoring/problems/setting-problems.ts';
import { problemsInFrench } from '../../../questionnaires/authoring/problems/words/french.ts';
import { problemsInPortuguese } from '../../../questionnaires/authoring/problems/words/portuguese.ts';
import { problemsInSpanish } from '../../../questionnaires/authoring/problems/words/spanish.ts';
import { tinyFiles } from '../../support/tiny-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape to break it
type Json = any;

/** What is found after a change, as it arrives from another thread. */
function findingsAfter(change: (files: Json) => void): readonly Finding[] {
  const files = tinyFiles();
  change(files);
  try {
    parseInstrument(files);
  } catch (error) {
    if (error instanceof InvalidInstrument) return structuredClone(error.findings);
    throw error;
  }
  return [];
}

const question = (files: Json, form: string) => files[`modules/${form}.json`].screens[0].questions[0];

describe('an error of a questionnaire in words', () => {
  it('is in the language of the reader, with what makes a condition unreadable', () => {
    const [unclosed] = findingsAfter((files) => {
      question(files, 'close').visibleIf = "({consent_roster} = 'yes'";
    });
    expect(findingInWords(unclosed!, 'es').message).toContain('el paréntesis de la posición 1 no se cierra');
    const [unknown] = findingsAfter((files) => {
      question(files, 'close').visibleIf = '{nobody} notempty';
    });
    expect(unknown!.message).toContain('there is no variable {nobody}');
    expect(findingInWords(unknown!, 'pt')).toMatchObject({
      message: '{nobody} notempty: não há nenhuma variável {nobody}',
      language: 'pt',
    });
    expect(findingInWords(unknown!, 'pt').remedy).toContain('nomeie uma pergunta deste formulário');
    expect(findingInWords(unknown!, 'en').message).toBe(unknown!.message);
  });

  it('says of a wrong shape what belongs there', () => {
    const [kind] = findingsAfter((files) => {
      question(files, 'close').visibleIf = 5;
    });
    expect(findingInWords(kind!, 'fr')).toMatchObject({ remedy: 'écrivez un texte', language: 'fr' });
    const [version] = findingsAfter((files) => {
      files['manifest.json'].version = 'one';
    });
    expect(findingInWords(version!, 'es').remedy).toBe('escriba tres números, como 1.0.0');
  });

  it('has a sentence for each in each language', () => {
    const catalogues = [conditionProblems, fileProblems, questionProblems, settingProblems];
    const names = catalogues.flatMap((catalogue) => Object.keys(catalogue)).sort();
    expect(new Set(names).size, 'no two of one name').toBe(names.length);
    for (const words of [problemsInSpanish, problemsInPortuguese, problemsInFrench])
      expect(Object.keys(words).sort()).toEqual(names);
  });

  it('has words for each thing that a schema says of a text or a name', () => {
    const folder = 'questionnaires/authoring';
    const sources = readdirSync(folder).filter((file) => /schema/.test(file));
    const said = sources
      .flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').match(/'(?:must be|is a res|there is no)[^']*'/g))
      .flatMap((found) => found?.slice(1, -1) ?? []);
    expect(said.length).toBeGreaterThan(8);
    for (const words of [problemsInSpanish, problemsInPortuguese, problemsInFrench])
      for (const message of said) expect(words.otherShape({ message }).remedy, message).not.toContain('README');
  });
});
