import type { PublicSpecFinding } from '#contract';
import { parseJsonText } from '../files/parse-json-text.ts';
import type { DescribedRecords } from '../microdata/export/described-columns.ts';
import { whatNameTells } from '../public-file/never-published.ts';

/** What is wrong with a text of a specification, where it is no usable JSON with the code of what it is. */
export function codedTextFindings(text: string, findings: readonly PublicSpecFinding[]): readonly PublicSpecFinding[] {
  const { faults } = parseJsonText(text);
  return findings.map((finding, place) => {
    const fault = faults[place];
    return fault ? { ...finding, code: fault.kind, ...(fault.path !== '' && { part: fault.path }) } : finding;
  });
}

/** The finding of a problem with a column that the records do not have, or that names somebody, has its code. */
export function codedColumnFinding(
  finding: PublicSpecFinding,
  { files }: Pick<DescribedRecords, 'files'>,
): PublicSpecFinding {
  const part = /^columns\.([^.:]+): /.exec(finding.problem)?.[1];
  if (part === undefined) return finding;
  const isThere = files.some(({ columns }) => columns.some(({ name }) => name === part));
  const isNever = finding.problem.includes('never be published') && whatNameTells(part) !== undefined;
  if (isNever) return { ...finding, code: 'names-somebody', part };
  return isThere ? finding : { ...finding, code: 'no-column', part };
}
