/** The name under which a page says with which tables its cells were hidden. */
export const RELEASE_OF_REPORT = 'cifra-release';

/** The hash of these tables that a page names; undefined where it was made beside none. */
export function releaseOfReport(page: Uint8Array): string | undefined {
  // The head begins with it; what an office writes comes later, and cannot be taken for it.
  const head = Buffer.from(page.subarray(0, 2000)).toString().split('<title>')[0]!;
  return new RegExp(`<meta name="${RELEASE_OF_REPORT}" content="([0-9a-f]{64})">`).exec(head)?.[1];
}
