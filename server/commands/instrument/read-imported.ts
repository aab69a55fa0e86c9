import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { type Instrument, InvalidInstrument, parseInstrument } from '#questionnaires';
import type { FileTexts } from '../../files/pack-texts.ts';
import { printable } from '../../files/printable.ts';
import { filesOfTexts } from '../../instruments/about-files.ts';
import { findingLine, foreignFilesOf, type InstrumentRead, readInstrument } from '../../instruments/read-instrument.ts';
import { readTexts } from '../../instruments/read-texts.ts';
import { readPackage } from '../../questionnaires/package/read-package.ts';
import { CommandFailure } from '../command-failure.ts';

/** A questionnaire that can be used, with the texts of its files. */
interface ImportedFiles {
  readonly instrument: Instrument;
  readonly files: Record<string, unknown>;
  readonly texts: FileTexts;
  /** Files of the folder that belong to no questionnaire. */
  readonly foreign: readonly string[];
}

/**
 * Looks for the folder or the package of a questionnaire before anything is opened for it.
 *
 * @throws CommandFailure 2 when there is none
 */
export function requireImported(source: string): void {
  if (existsSync(source) && (statSync(source).isDirectory() || isPackage(source))) return;
  throw new CommandFailure(
    2,
    `There is no folder and no package ${printable(source)}; give the path of a questionnaire's folder, or of a package (.json)`,
  );
}

/**
 * Reads the questionnaire of a folder or of a package.
 *
 * @param source one that is there: `requireImported`
 * @throws CommandFailure 1 when the questionnaire has errors, with a line for each
 * @throws Problem wrong-package
 */
export function readImported(source: string): ImportedFiles {
  const isFolder = statSync(source).isDirectory();
  const texts = isFolder ? readTexts(source) : readPackage(bytesOf(source)).texts;
  const read = isFolder ? readInstrument(source) : readPackaged(texts ?? {});
  if ('findings' in read) throw new CommandFailure(1, read.findings.map(findingLine).join('\n'));
  if (!texts) throw new CommandFailure(1, `Cannot read ${printable(source)}`);
  return { ...read, texts, foreign: isFolder ? foreignFilesOf(source) : [] };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandFailure(1, `Cannot read ${printable(file)}; check who may read it`);
  }
}

function readPackaged(texts: FileTexts): InstrumentRead {
  const files = { ...filesOfTexts(texts) };
  try {
    return { instrument: parseInstrument(files), files };
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return { findings: error.findings };
  }
}

const isPackage = (source: string) => extname(source).toLowerCase() === '.json' && statSync(source).isFile();
