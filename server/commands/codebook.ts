import { join } from 'node:path';
import { codebookCsv, codebookHtml, codebookJson, type Instrument } from '#questionnaires';
import { optionalChoice, optionalText, requiredText } from './arguments.ts';
import { CommandFailure, WrongUse } from './command-failure.ts';
import { defineCommand } from './define-command.ts';
import { FOLDER_EXPLAINED, usableInstrument } from './instrument-of-folder.ts';
import { makeOutputFolder, writeFiles } from './write-files.ts';

const FORMATS = ['html', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Writes the codebook of a questionnaire. Exit 0 done, 1 the questionnaire has errors, 2 wrong use. */
export const codebookCommand = defineCommand({
  name: 'codebook',
  summary: 'writes the codebook of a questionnaire as HTML, CSV and JSON',
  usage: 'cifra codebook FOLDER [--language CODE] [--format html|csv|json] [--out DIR]',
  explanation: `
Writes the codebook of a questionnaire: every variable with its question, codes, ways of not answering, the people who are
asked in words, level, ICCS code, and the short names and labels that Stata and SPSS take.

  FOLDER            ${FOLDER_EXPLAINED}
  --language CODE   one language, such as es; all of them when absent
  --format FORMAT   html (one page per language), csv or json (all languages in one); all three when absent
  --out DIR         folder for codebook-es.html, ..., codebook.csv, codebook.json; made if absent.
                    Without it one format is written to the terminal, a page in the questionnaire's own language

Reads the questionnaire's folder and no database. Writes only to the folder of --out.
`,
  positional: { folder: requiredText },
  options: { language: optionalText, format: optionalChoice(FORMATS), out: optionalText },
  async run({ folder, language, format, out }, io) {
    if (format === undefined && out === undefined)
      throw new WrongUse('give one --format for the terminal, or a folder with --out');
    const instrument = await usableInstrument(folder);
    const { languages } = instrument.manifest;
    if (language !== undefined && !languages.includes(language))
      throw new CommandFailure(2, `The questionnaire has no language ${language}; it has ${languages.join(', ')}`);
    const formats = format === undefined ? FORMATS : [format];
    if (out === undefined) {
      for (const { content } of codebookFiles(instrument, formats, onePage(instrument, language)))
        io.out.write(content);
      return 0;
    }
    makeOutputFolder(out);
    const chosen = language === undefined ? languages : [language];
    const files = codebookFiles(instrument, formats, { languages: chosen, pages: chosen });
    writeFiles(files.map(({ name, content }) => ({ file: join(out, name), content })));
    io.out.write(`Wrote ${files.map(({ name }) => name).join(', ')} to ${out}\n`);
    return 0;
  },
});

/** Languages of the table and the JSON, and languages of which there is a page. */
interface CodebookLanguages {
  readonly languages: readonly string[];
  readonly pages: readonly string[];
}

/** The terminal takes one page: in the language asked for, or in the questionnaire's own. */
function onePage({ manifest }: Instrument, language: string | undefined): CodebookLanguages {
  return {
    languages: language === undefined ? manifest.languages : [language],
    pages: [language ?? manifest.defaultLanguage],
  };
}

interface CodebookFile {
  readonly name: string;
  readonly content: string;
}

function codebookFiles(
  instrument: Instrument,
  formats: readonly Format[],
  { languages, pages }: CodebookLanguages,
): CodebookFile[] {
  const filesOfFormat: Record<Format, () => CodebookFile[]> = {
    html: () =>
      pages.map((page) => ({
        name: pageName(page),
        content: codebookHtml(instrument, page, linksToOthers(page, pages)),
      })),
    csv: () => [{ name: 'codebook.csv', content: codebookCsv(instrument, [...languages]) }],
    json: () => [{ name: 'codebook.json', content: codebookJson(instrument, [...languages]) }],
  };
  return formats.flatMap((format) => filesOfFormat[format]());
}

function linksToOthers(page: string, pages: readonly string[]): { language: string; href: string }[] {
  return pages.filter((other) => other !== page).map((other) => ({ language: other, href: pageName(other) }));
}

function pageName(language: string): string {
  return `codebook-${language}.html`;
}
