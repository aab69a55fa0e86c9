import { questionnairePackage } from '#contract';
import { type FileTexts, parseText, textsHash } from '../../files/pack-texts.ts';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { outlineOf } from '../../http/json-outline.ts';
import { isStorable } from '../../http/storable-text.ts';
import { filesOfTexts, namedByManifest } from '../../instruments/about-files.ts';
import type { PackageFlaw } from '../../questionnaire-problems.ts';
import type { Task } from '../../runs/task.ts';

/** Far above any questionnaire: the whole LACSI in four languages has 30 files, 1.3 MB and some 60,000 values. */
const MOST = { files: 500, bytes: 20 * 1024 * 1024, parts: 1_000_000, depth: 40 } as const;

/** A folder or two, and a name of small letters; nothing that leads out of the folder. */
const FILE_NAME = /^([a-z0-9][a-z0-9_-]*\/){0,2}[a-z0-9][a-z0-9_.-]*\.json$/;

/** What a package holds, or what is wrong with it. */
export type PackageRead =
  | { readonly id: string; readonly version: string; readonly texts: FileTexts }
  | { readonly why: PackageFlaw };

/** Reads a package that came from outside. */
export const READ_PACKAGE: Task<{ bytes: Uint8Array }, PackageRead> = {
  name: 'read-package',
  lane: 'reading',
  run: async (_services, { bytes }) => readPackage(bytes),
};

/** The same on this thread. Nothing of the package is believed before it is checked. */
export function readPackage(bytes: Uint8Array): PackageRead {
  if (!isModest(bytes)) return { why: 'too-complex' };
  const text = textOf(bytes);
  if (text === undefined) return { why: 'not-json' };
  const { value, faults } = parseJsonText(text);
  if (faults.some(({ kind }) => kind === 'not-json')) return { why: 'not-json' };
  if (faults.length > 0)
    return { why: faults.some(({ kind }) => kind === 'too-deep') ? 'too-complex' : 'repeated-name' };
  const { data, error } = questionnairePackage.safeParse(value);
  if (!data) return { why: error.issues.every(({ path }) => path[0] === 'format') ? 'other-format' : 'not-a-package' };
  const why = flawOf(data.files);
  if (why) return { why };
  if (textsHash(data.files) !== data.sha256) return { why: 'hash' };
  const { id, version } = namedByManifest(filesOfTexts(data.files));
  if (id !== data.id || version !== data.version) return { why: 'other-name' };
  return { id, version, texts: data.files };
}

function flawOf(texts: FileTexts): PackageFlaw | undefined {
  const files = Object.entries(texts);
  if (files.length > MOST.files) return 'too-many-files';
  if (files.length === 0) return 'not-a-package';
  for (const [file, text] of files) {
    if (!FILE_NAME.test(file)) return 'file-name';
    if (!isModest(Buffer.from(text))) return 'too-complex';
    const { faults } = parseJsonText(text.replace(/^\uFEFF/, ''));
    if (faults.some(({ kind }) => kind === 'too-deep')) return 'too-complex';
    if (faults.some(({ kind }) => kind === 'not-json')) return 'file-not-json';
    if (faults.length > 0 || !isKept(parseText(text))) return 'repeated-name';
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
