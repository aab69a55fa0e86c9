import { type PackageFlaw, questionnairePackage } from '#contract';
import { withoutComments } from '#questionnaires';
import { type FileTexts, parseText, textsHash } from '../../files/pack-texts.ts';
import { type JsonFault, parseJsonText } from '../../files/parse-json-text.ts';
import { outlineOf } from '../../http/json-outline.ts';
import { isStorable } from '../../http/storable-text.ts';
import { filesOfTexts, namedByManifest } from '../../instruments/about-files.ts';
import { Problem } from '../../problems.ts';
import type { Task } from '../../runs/task.ts';
import { type PackagePlace, packageFlawInWords } from './package-flaws.ts';

/** Far above any questionnaire: the whole LACSI in four languages has 30 files, 1.3 MB and some 60,000 values. */
const MOST = { files: 500, bytes: 20 * 1024 * 1024, parts: 1_000_000, depth: 40 } as const;

/** A folder or two, and a name of small letters; nothing that leads out of the folder. */
const FILE_NAME = /^([a-z0-9][a-z0-9_-]*\/){0,2}[a-z0-9][a-z0-9_.-]*\.json$/;

/** What a package holds. Its id and its version may be such as none that begins here: then it needs another name. */
export interface PackageRead {
  readonly id: string;
  readonly version: string;
  readonly texts: FileTexts;
}

/** Why a package is not taken, and where: a file in it, a line and a column there. */
interface Refusal {
  readonly why: PackageFlaw;
  readonly about?: PackagePlace;
}

/**
 * Reads a package that came from outside.
 *
 * @throws Problem wrong-package
 */
export const READ_PACKAGE: Task<{ bytes: Uint8Array }, PackageRead> = {
  name: 'read-package',
  lane: 'reading',
  run: async (_services, { bytes }) => readPackage(bytes),
};

/**
 * The same on this thread. Nothing of the package is believed before it is checked.
 *
 * @throws Problem wrong-package
 */
export function readPackage(bytes: Uint8Array): PackageRead {
  const read = whatIsIn(bytes);
  if (!('why' in read)) return read;
  throw packageProblem(read.why, read.about);
}

/** Why a package is not taken, as the API says it. */
export function packageProblem(why: PackageFlaw, about: PackagePlace = {}): Problem {
  return new Problem('wrong-package', { flaw: { code: why, about }, sentence: packageFlawInWords(why, about) });
}

function whatIsIn(bytes: Uint8Array): PackageRead | Refusal {
  if (!isModest(bytes)) return { why: 'too-complex' };
  const text = textOf(bytes);
  if (text === undefined) return { why: 'not-json' };
  const { value, faults } = parseJsonText(text);
  const fault = faultOf(faults);
  if (fault) return fault;
  const { data, error } = questionnairePackage.safeParse(value);
  if (!data) return { why: error.issues.every(({ path }) => path[0] === 'format') ? 'other-format' : 'not-a-package' };
  const flaw = flawOf(data.files);
  if (flaw) return flaw;
  if (textsHash(data.files) !== data.sha256) return { why: 'hash' };
  const { id, version } = namedByManifest(filesOfTexts(data.files));
  if (id !== data.id || version !== data.version) return { why: 'other-name' };
  // Nobody who is named in them said them here.
  return { id, version, texts: withoutComments(data.files) };
}

/** @param file in the package; the package itself without it */
function faultOf([fault]: readonly JsonFault[], file?: string): Refusal | undefined {
  if (!fault) return undefined;
  const { kind, line, column } = fault;
  if (kind === 'too-deep') return { why: 'too-complex' };
  const about = { ...(file !== undefined && { file }), line, column };
  if (kind !== 'not-json') return { why: 'repeated-name', about };
  return { why: file === undefined ? 'not-json' : 'file-not-json', about };
}

function flawOf(texts: FileTexts): Refusal | undefined {
  const files = Object.entries(texts);
  if (files.length > MOST.files) return { why: 'too-many-files', about: { most: MOST.files } };
  if (files.length === 0) return { why: 'not-a-package' };
  for (const [file, text] of files) {
    if (!FILE_NAME.test(file)) return { why: 'file-name' };
    if (!isModest(Buffer.from(text))) return { why: 'too-complex' };
    const fault = faultOf(parseJsonText(text.replace(/^\uFEFF/, '')).faults, file);
    if (fault) return fault;
    if (!isKept(parseText(text))) return { why: 'repeated-name', about: { file } };
  }
  return undefined;
}
function isModest(bytes: Uint8Array): boolean {
  const { parts, depth } = outlineOf(bytes);
  return bytes.length <= MOST.bytes && parts <= MOST.parts && depth <= MOST.depth;
}

/** Whether every text of a value can be kept in a database. */
function isKept(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isStorable(name) && isKept(inner));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
