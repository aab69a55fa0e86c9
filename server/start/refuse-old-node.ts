/**
 * Ends the process with one sentence on an old Node, where the database engine would crash without a message.
 */
export function refuseOldNode(version: string = process.versions.node): void {
  if (isOldNode(version)) {
    process.stderr.write(
      `Cifra needs Node 22.14 or newer and this is ${version}: start it with npm, which brings the right one.\n`,
    );
    process.exit(1);
  }
}

export function isOldNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 22 || (major === 22 && minor < 14);
}
