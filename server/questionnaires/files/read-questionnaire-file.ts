import { PACKAGE_FORMAT, type QuestionnaireInFile, type ReplyOf, type readQuestionnaireFile } from '#contract';
import {
  type DraftFiles,
  InvalidInstrument,
  idOfName,
  isJsonList,
  isJsonRecord,
  isSameJson,
  languagesOf,
  parseInstrument,
  withoutComments,
  writeJson,
  xlsformToInstrument,
} from '#questionnaires';
import { textsHash, unpackTexts } from '../../files/pack-texts.ts';
import { readWorkbook } from '../../files/workbook/read-workbook.ts';
import { workbookFaultInWords } from '../../files/workbook/workbook-fault.ts';
import { filesOfTexts, namedByManifest, titleOf } from '../../instruments/about-files.ts';
import { Problem } from '../../problems.ts';
import type { ReadingStore, Task } from '../../runs/task.ts';
import { isMeantAsJson } from '../package/is-meant-as-json.ts';
import { readPackage } from '../package/read-package.ts';
import { carriedReply } from './carried-reply.ts';

/** A file that somebody brings, and its name without the ending. */
interface BroughtFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

type Found = ReplyOf<typeof readQuestionnaireFile>;

/**
 * What a file holds: a package of a questionnaire, or the workbook of an XLSForm.
 *
 * @throws Problem wrong-package, wrong-workbook
 */
export const READ_QUESTIONNAIRE_FILE: Task<BroughtFile, Found> = {
  name: 'read-questionnaire-file',
  lane: 'reading',
  async run({ store }, file) {
    if (!isMeantAsJson(file.bytes)) return fromWorkbook(store, file);
    const { texts } = readPackage(file.bytes);
    return { kind: 'package', found: await about(store, filesOfTexts(texts)), carried: carriedReply([]) };
  },
};

async function fromWorkbook(store: ReadingStore, { bytes, name }: BroughtFile): Promise<Found> {
  const read = await readWorkbook({ bytes, name });
  if ('fault' in read) {
    const { code, ...details } = read.fault;
    throw new Problem('wrong-workbook', {
      flaw: { code, about: details },
      sentence: workbookFaultInWords(read.fault, 'questionnaire'),
    });
  }
  const { files, report } = xlsformToInstrument(read.workbook.sheets, {
    id: idOfName(name),
    marks: read.workbook.marks,
  });
  const carried = carriedReply(report);
  if (!files) return { kind: 'workbook', carried };
  const texts = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, writeJson(content)]));
  const { id, version } = namedByManifest(files);
  const whole = { format: PACKAGE_FORMAT, id, version, sha256: textsHash(texts), files: texts } as const;
  return { kind: 'workbook', found: await about(store, files), carried, package: whole };
}

async function about(store: ReadingStore, files: DraftFiles): Promise<QuestionnaireInFile> {
  const forms = Object.entries(files).flatMap(([file, content]) =>
    file.startsWith('modules/') && isJsonRecord(content) && isJsonList(content.screens) ? [content.screens] : [],
  );
  const questions = forms.flat().flatMap((screen) => (isJsonRecord(screen) ? (screen.questions ?? []) : []));
  return {
    ...namedByManifest(files),
    title: titleOf(files),
    languages: [...languagesOf(files)],
    forms: forms.length,
    questions: questions.length,
    errors: errorsIn(files),
    here: await standingOf(store, files),
  };
}

function errorsIn(files: DraftFiles): number {
  try {
    parseInstrument({ ...files });
    return 0;
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings.length;
  }
}

/** Whether its version is published here. A package has no comments, and a workbook writes JSON its own way. */
async function standingOf(store: ReadingStore, files: DraftFiles): Promise<QuestionnaireInFile['here']> {
  const { id, version } = namedByManifest(files);
  const packed = await store.versionFiles(id, version);
  if (!packed) return 'no';
  const published = withoutComments(filesOfTexts(unpackTexts(packed)));
  return isSameJson(published, withoutComments(files)) ? 'same' : 'other';
}
