import type { FileSort } from '../../../text/releases/release-texts.ts';

/** What a file of a release is, by its path in it. */
export function sortOfFile(path: string): FileSort {
  if (path === 'data/described.json') return 'description';
  if (path.startsWith('files/public/')) return 'public';
  if (path.startsWith('files/report-')) return 'report';
  return path.startsWith('files/') ? 'format' : 'data';
}
