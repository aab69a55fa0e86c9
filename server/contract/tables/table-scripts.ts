import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { figureSource } from '../figures/figure-source.ts';
import { surveyQuery } from '../surveys.ts';
import { whoMay } from '../who-sees-what.ts';
import { specFinding, specText } from './made-tables.ts';

/** The programs for which there are scripts. */
export const SCRIPT_PROGRAMS = ['r', 'stata', 'spss', 'python'] as const;

export type ScriptProgram = (typeof SCRIPT_PROGRAMS)[number];

/**
 * A script that reproduces a table of an edition from the analysis file of the same interviews. It has no figure and
 * nothing that anybody told: names of columns, codes, and where amounts are cut.
 */
export const makeTableScript = endpoint({
  method: 'POST',
  path: '/api/table-scripts',
  access: whoMay('readWhatWasTold'),
  scopes: ['files:read'],
  query: surveyQuery,
  body: z.strictObject({
    text: specText,
    source: figureSource.default({}),
    program: z.enum(SCRIPT_PROGRAMS),
    /** Of the comments in it. */
    language: z.enum(['en', 'es', 'fr', 'pt']),
  }),
  reply: z.union([
    z.object({
      script: z.object({
        /** Of the file. */
        name: z.string(),
        text: z.string(),
        /** Figures of the table that the files cannot give; the script says why. */
        leftOut: z.int(),
      }),
    }),
    z.object({ findings: z.array(specFinding) }),
  ]),
});

export type MakeTableScriptReply = z.infer<(typeof makeTableScript)['reply']>;
