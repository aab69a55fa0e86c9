import { createHash } from 'node:crypto';
import { canonicalJson, FIGURE_PACKAGE_FORMAT, type PackageManifest, packageManifest } from '#contract';
import { jsonFaultInWords, parseJsonText } from '../files/parse-json-text.ts';
import type { PackageLimits } from './package-limits.ts';
import { PackageRefused } from './package-refused.ts';
import type { ZipMember } from './package-zip.ts';

/** Its name; it is the first file of a package. */
export const MANIFEST_FILE = 'manifest.json';

/** The hash that names a package, whatever hash its manifest states. */
export function hashOfManifest(manifest: object): string {
  return createHash('sha256')
    .update(canonicalJson({ ...manifest, sha256: undefined }))
    .digest('hex');
}

/**
 * Reads the manifest of a package.
 *
 * @throws PackageRefused
 */
export function readManifest(members: readonly ZipMember[], limits: PackageLimits): PackageManifest {
  const member = members.find(({ name }) => name === MANIFEST_FILE);
  if (!member) throw new PackageRefused('no-manifest', limits);
  if (member.unpackedBytes > limits.manifestBytes) throw new PackageRefused('manifest-too-large', limits);
  const bytes = member.read();
  if (!bytes) throw new PackageRefused('manifest-broken', limits);
  const { value, faults } = parseJsonText(bytes.toString('utf8'));
  if (faults[0]) throw new PackageRefused('manifest-not-json', limits, jsonFaultInWords(faults[0]));
  refuseLaterFormat(value, limits);
  const { data, error } = packageManifest.safeParse(value);
  if (!data) throw new PackageRefused('not-a-package', limits, error.issues[0]?.path.join('.') || 'at the top');
  return data;
}

function refuseLaterFormat(value: unknown, limits: PackageLimits): void {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'string' && /^cifra-package-\d+$/.test(format) && format !== FIGURE_PACKAGE_FORMAT)
    throw new PackageRefused('later-format', limits, format);
}
