import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startCifra } from '../../../support/cifra-process.ts';
import { folderWith } from '../../analysis/small-survey.ts';
import { mostlyHidden } from './mostly-hidden.ts';

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a release that takes long tells how far it is, and by %s leaves nothing, not even its folder',
  async (signal) => {
    const folder = folderWith(mostlyHidden({ persons: 300 }));
    const at = (name: string) => join(folder, name);
    const run = startCifra(
      ['release', '--spec', at('grid.json'), '--rules', at('rules.json')].concat(
        ...['--study', at('study.json'), '--data', folder, '--out', at('out')],
      ),
    );
    const begun = Date.now();
    while (!/^small: \d+ %$/m.test(run.output())) {
      if (run.process.exitCode !== null || Date.now() - begun > 60_000) throw new Error(`no progress: ${run.output()}`);
      await setTimeout(20);
    }
    expect(existsSync(at('out'))).toBe(true);
    run.process.kill(signal);
    expect(await run.ended).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(existsSync(at('out'))).toBe(false);
  },
  120_000,
);
