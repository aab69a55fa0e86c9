import type { StudyFindingReply } from '#contract';
import { StudyError, type StudyFinding } from '../analysis/from-study/study-error.ts';

/** How findings name the text of a page; the reply leaves it out. */
export const STUDY_ON_PAGE = 'the study';

/** What is wrong, as it travels. */
export function findingReplies(findings: readonly StudyFinding[]): StudyFindingReply[] {
  return findings.map(({ code, place: { file, line, column, path }, problem, remedy, said, more }) => ({
    code,
    ...(file !== STUDY_ON_PAGE && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(path && { path: path.map((part) => (typeof part === 'number' ? part : String(part))) }),
    problem,
    remedy,
    ...(said && { said: { sentence: said.sentence, about: [...said.about] } }),
    ...(more !== undefined && { more }),
  }));
}

/** The result of some work, or what is wrong with the study or its data. */
export async function orFindings<Result>(
  work: () => Promise<Result>,
): Promise<Result | { findings: StudyFindingReply[] }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StudyError) return { findings: findingReplies(error.findings) };
    throw error;
  }
}

/** A reply as its bytes. */
export function replyBytes(reply: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(reply));
}
