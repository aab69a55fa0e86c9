import { accountingInWords } from '../../accounting/accounting-in-words.ts';
import { sampleAccounting } from '../../accounting/sample-accounting.ts';
import { readConfig } from '../../config.ts';
import { instrumentsWithFolder } from '../../instruments/import-folder.ts';
import { openServerStore } from '../../start/open-server-store.ts';
import { findSurvey } from '../../surveys/find-survey.ts';
import { choice, optionalText } from '../arguments.ts';
import { defineCommand } from '../define-command.ts';

const FORMATS = ['text', 'json'] as const;

/** What became of every dwelling of a sample. */
export const accountingCommand = defineCommand({
  name: 'accounting',
  summary: 'accounts for every dwelling of a sample, from the sample to the figures',
  usage: 'cifra accounting [--survey KEY] [--format text|json]',
  explanation: `
Says of an edition's sample, step by step, how many dwellings, households and persons are left and how many fall out where
and why: not eligible, not reached, refused, not interviewed, not accepted, in no figures. Every household of the sample
has one disposition. Below stand the outcome rates of AAPOR (RR1 to RR6, COOP1 to COOP4, REF1 to REF3, CON1 to CON3) of
households, of selected adults and of both, by numbers and by design weights, with e, the share of eligible ones.

  --survey KEY    the edition; needed when there are several (cifra survey list)
  --format NAME   text (default), or json with every disposition and the sums of each rate

Reads the database that CIFRA_DB names (data/cifra.sqlite when it is not set), and derives there what is not derived yet.
`,
  options: { survey: optionalText, format: choice(FORMATS, 'text') },
  async run({ survey, format }, io) {
    const config = readConfig();
    const { store } = await openServerStore(config);
    try {
      const { key } = await findSurvey(store, survey);
      const now = () => new Date();
      const instruments = await instrumentsWithFolder(store, config.instruments, now().toISOString());
      const accounts = await sampleAccounting({ store, keepDerived: store.keepDerived, instruments, now }, key);
      io.out.write(format === 'json' ? `${JSON.stringify(accounts, null, 2)}\n` : accountingInWords(accounts));
      return 0;
    } finally {
      await store.close();
    }
  },
});
