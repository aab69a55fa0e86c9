// Makes a fresh clone ready to run: `node prepare.mjs install | start | test`.
// Runs before any package is there and on the host's own Node, so it imports Node's modules only and keeps to plain syntax.
// It writes to stderr, and nothing when there is nothing to do: the commands that follow own standard output.
import { buildClient } from './build-client.mjs';
import { packagesOfChromium, requireChromium } from './chromium.mjs';
import { installPackages } from './install-packages.mjs';
import { packagesOfPostgres, requirePostgres } from './postgres.mjs';
import { requireNode } from './require-node.mjs';
import { installSystemPackages } from './system-packages.mjs';

const steps = {
  install: [installPackages],
  start: [installPackages, buildClient],
  test: [installPackages, buildClient],
};

try {
  const purpose = process.argv[2] || 'install';
  if (!Object.hasOwn(steps, purpose)) throw new Error(`prepare ${purpose}: unknown; use install, start or test.`);
  requireNode();
  const isTest = purpose === 'test';
  const installed = installSystemPackages(isTest ? [...packagesOfChromium(), ...packagesOfPostgres()] : []);
  for (const step of steps[purpose]) step();
  await installed;
  if (isTest) {
    requireChromium();
    requirePostgres();
  }
} catch (error) {
  process.stderr.write(`cifra: ${sentence(error)}\n`);
  process.exit(1);
}

function sentence(error) {
  if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) {
    return `cannot write ${error.path}; run the command as the owner of this folder, or clone it where you may write.`;
  }
  return error.message;
}
