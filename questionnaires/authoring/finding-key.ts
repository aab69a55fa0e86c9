import type { Finding } from './finding.ts';

/** Names a finding, so that a reason for it can be given: its kind and its place. */
export function findingKey({ code, file, path }: Pick<Finding, 'code' | 'file' | 'path'>): string {
  return `${code} ${file} ${path}`.trimEnd();
}
