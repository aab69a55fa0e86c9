/** The oldest Node that can install the packages; the server itself then runs on the Node that they bring. */
const OLDEST = [20, 19];

export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `Node ${version} is too old; install Node ${OLDEST.join('.')} or newer (https://nodejs.org) and run the command again.`,
  );
}
