import { printable } from '../files/printable.ts';
import type { PackageLimits } from './package-limits.ts';

const megabytes = (bytes: number) => `${bytes / 1e6} MB`;

const counted = (count: number) => count.toLocaleString('en-US');

const AGAIN = 'get it again from whoever published it';
const NOT_OURS =
  'cifra package makes none like it: do not unpack it with another program, and tell whoever gave it to you';

const TOO_MUCH =
  'cifra package makes few that are so large: where a server refuses it, verify it with cifra verify; where that refuses it too, do not trust it';

/** Why a package is not looked into, by code: what is wrong and what to do. */
export const REFUSAL_SENTENCES = {
  'too-large': (most: PackageLimits) => `it is larger than ${megabytes(most.bytes)}; ${AGAIN}`,
  'not-a-zip': () => 'it is no zip; name the file that cifra package wrote',
  truncated: () => `its end is missing or damaged; ${AGAIN}`,
  'too-many-members': (most: PackageLimits) => `it has more than ${most.members} files; ${NOT_OURS}`,
  climbs: (_: PackageLimits, name: string) => `${name} would leave the folder into which it is unpacked; ${NOT_OURS}`,
  'odd-name': (_: PackageLimits, name: string) => `${name} is no name that a package has; ${NOT_OURS}`,
  link: (_: PackageLimits, name: string) => `${name} is a link and no file; ${NOT_OURS}`,
  encrypted: (_: PackageLimits, name: string) => `${name} is encrypted; ask for the package as it was made`,
  twice: (_: PackageLimits, name: string) =>
    `${name} is in it twice, so that programs would read one or the other; ${NOT_OURS}`,
  'two-names': (_: PackageLimits, name: string) =>
    `${name} has another name or size at its other place in the zip, so that programs would read one or the other; ${NOT_OURS}`,
  overlaps: (_: PackageLimits, name: string) => `${name} shares its bytes with another file; ${NOT_OURS}`,
  'hidden-bytes': () => `between its files, or after them, stand bytes that belong to none; ${NOT_OURS}`,
  'member-too-large': (most: PackageLimits, name: string) =>
    `${name} is larger than ${megabytes(most.memberBytes)}; ${NOT_OURS}`,
  'unpacks-too-large': (most: PackageLimits) =>
    `unpacked it would be larger than ${megabytes(most.unpackedBytes)}; ${NOT_OURS}`,
  'unpacks-too-far': (most: PackageLimits, name: string) =>
    `${name} unpacks to more than ${most.ratio} times its size; ${NOT_OURS}`,
  'no-manifest': () =>
    'it has no manifest.json, so that it is no package of figures; name the file that cifra package wrote',
  'manifest-too-large': (most: PackageLimits) =>
    `its manifest.json is larger than ${megabytes(most.manifestBytes)}; ${NOT_OURS}`,
  'manifest-broken': () => `its manifest.json cannot be unpacked; ${AGAIN}`,
  'manifest-not-json': (_: PackageLimits, where: string) => `its manifest.json is no JSON: ${where}; ${AGAIN}`,
  'later-format': (_: PackageLimits, format: string) =>
    `it has the format ${format}, which a later program wrote; update Cifra and verify it again`,
  'not-a-package': (_: PackageLimits, where: string) =>
    `its manifest.json is not that of a package of figures (${where}); name the file that cifra package wrote`,
  'description-too-large': (most: PackageLimits, name: string) =>
    `${name} is larger than ${megabytes(most.descriptionBytes)}; ${NOT_OURS}`,
  'too-many-rows': (most: PackageLimits, name: string) =>
    `with ${name} its record files have more than ${counted(most.rows)} rows; ${TOO_MUCH}`,
  'too-many-columns': (most: PackageLimits, name: string) =>
    `${name} has more than ${counted(most.columns)} columns; ${TOO_MUCH}`,
  'too-many-values': (most: PackageLimits, name: string) =>
    `with ${name} its record files take the memory of more than ${counted(most.values)} values; ${TOO_MUCH}`,
  'fills-memory': (most: PackageLimits) =>
    `making its figures again takes more than ${counted(most.heap)} MB of memory; ${TOO_MUCH}`,
} as const satisfies Record<string, (most: PackageLimits, about: string) => string>;

export type PackageRefusalCode = keyof typeof REFUSAL_SENTENCES;

/** A package that is not looked into. The message says what is wrong and what to do. */
export class PackageRefused extends Error {
  readonly code: PackageRefusalCode;
  readonly about: string;

  /** @param about name of a file in it, or a place: of somebody else's making */
  constructor(code: PackageRefusalCode, limits: PackageLimits, about = '') {
    const sentence: (most: PackageLimits, about: string) => string = REFUSAL_SENTENCES[code];
    super(sentence(limits, printable(about.length > 120 ? `${about.slice(0, 120)}…` : about)));
    this.name = 'PackageRefused';
    this.code = code;
    this.about = about;
  }
}
