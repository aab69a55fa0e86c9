import { readFile } from 'node:fs/promises';
import { decodeText } from '../files/decode-text.ts';
import { parseJsonText } from '../files/parse-json-text.ts';
import { type ReferenceFile, referenceFile } from './gold-format.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';

/** Reads a reference file. @throws ReferenceProblem */
export async function readCases(file: string): Promise<ReferenceFile> {
  const read = decodeText(await readBytes(file));
  if ('broken' in read) throw new ReferenceProblem(referenceProblems.notUtf8({ file, ...read.broken }));
  const { value, faults } = parseJsonText(read.text);
  const [fault] = faults;
  if (fault) throw new ReferenceProblem(referenceProblems.badJson({ file, fault }));
  const parsed = referenceFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const part = issue.path.join('.') || 'the top level';
    throw new ReferenceProblem(referenceProblems.wrongShape({ file, part, reason: issue.message }));
  }
  const seen = new Set<string>();
  for (const { id } of parsed.data.cases) {
    if (seen.has(id)) throw new ReferenceProblem(referenceProblems.caseTwice({ file, id }));
    seen.add(id);
  }
  return parsed.data;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new ReferenceProblem(referenceProblems.notReadable({ file, reason: code }));
  }
}
