import { readFile } from 'node:fs/promises';
import { type ReferenceFile, referenceFile } from './gold-format.ts';
import { ReferenceProblem, referenceProblems } from './reference-problem.ts';

/** Reads a reference file. @throws ReferenceProblem */
export async function readCases(file: string): Promise<ReferenceFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ReferenceProblem(referenceProblems.notReadable({ file, reason: reasonOf(error) }));
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ReferenceProblem(referenceProblems.notJson({ file, reason: reasonOf(error) }));
  }
  const parsed = referenceFile.safeParse(json);
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

function reasonOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}
