import { readFile } from 'node:fs/promises';
import { type ReferenceFile, referenceFile } from './gold-format.ts';
import { ReferenceProblem } from './reference-problem.ts';

/** Reads a reference file. */
export async function readCases(file: string): Promise<ReferenceFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new ReferenceProblem(`${file} cannot be read (${reason(error)}); give the path of a reference file`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ReferenceProblem(`${file} is not JSON (${reason(error)}); give a file of reference cases`);
  }
  const parsed = referenceFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? 'top level' : issue.path.join('.');
    throw new ReferenceProblem(`${file} is not a reference file: ${place}: ${issue?.message ?? 'unexpected content'}`);
  }
  const seen = new Set<string>();
  for (const { id } of parsed.data.cases) {
    if (seen.has(id)) throw new ReferenceProblem(`${file} has two cases called ${id}; give each its own id`);
    seen.add(id);
  }
  return parsed.data;
}

function reason(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}
