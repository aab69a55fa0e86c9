import { createHash } from 'node:crypto';
import type { Express, Response } from 'express';
import { type FigureSource, listPublicFiles, makePublicFileReport, takePublicFile } from '#contract';
import { publicFileSecret } from '../../config.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import type { Account } from '../../model.ts';
import { Problem } from '../../problems.ts';
import type { PublicFileInput } from '../../products/public-file-task.ts';
import { publicSecret } from '../../public-file/public-secret.ts';
import { idOfKept } from '../../public-file/register/kept-files.ts';
import { laterTask } from '../../runs/later-task.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

const MAKING = laterTask(
  { name: 'public-file' },
  async () => (await import('../../products/public-file-task.ts')).PUBLIC_FILE,
);

/** Public-use files of numbered analysis files. */
export function publicFileRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  interface Asked extends Pick<PublicFileInput, 'text' | 'language' | 'taken'> {
    readonly survey?: string | undefined;
    readonly source: FigureSource;
  }

  async function make({ survey: named, source: chosen, ...asked }: Asked, account: Account, response: Response) {
    const secret = secretOfOffice();
    const { key: survey } = await findSurvey(store, named);
    const source = await findSource(store, survey, chosen);
    const registered = await store.publicFiles(survey);
    const key = [survey, nameOfSource(source), registered.length, asked, await store.revision(survey)];
    const output = await runs.run(
      MAKING,
      { file: source.file!, weighting: source.weighting, ...asked, secret, registered },
      {
        // A specification is long.
        key: `public-file ${createHash('sha256').update(JSON.stringify(key)).digest('hex')}`,
        survey,
        account: account.user,
        signal: whileWaiting(response),
      },
    );
    return { survey, known: registered.length, output };
  }

  route(app, services, makePublicFileReport, async ({ query, body, response, account }) => {
    const { output } = await make({ ...query, ...body }, account, response);
    if ('findings' in output) return { findings: [...output.findings] };
    if ('zip' in output) throw new Error('a file was made where a report was asked for');
    // Everything of the report is in it, and the contract names what a page shows.
    return { made: JSON.parse(JSON.stringify(output)) };
  });

  route(app, services, takePublicFile, async ({ query, body, response, account, act }) => {
    const { format, besideEarlier: isBesideEarlier, ...asked } = body;
    const taken = { format, isBesideEarlier };
    const { survey, known, output } = await make({ ...query, ...asked, taken }, account, response);
    if ('findings' in output)
      throw new Problem('public-file-not-possible', {
        places: output.findings.map(({ line, column, problem }) => ({
          path: `line ${line}, column ${column}`,
          expected: problem,
        })),
      });
    if (!('zip' in output)) throw new Error('a report was made where a file was asked for');
    // Before it leaves: an entry without a file does no harm, a file without an entry might.
    if ((await store.enterPublicFile(output.entry, known, act)) === 'another-meanwhile')
      throw new Problem('another-public-file');
    response.attachment(`public-${survey}-${output.entry.publicFile}-${format}.zip`);
    return new Prepared(output.zip);
  });

  route(app, services, listPublicFiles, async ({ query }) => {
    const { key } = await findSurvey(store, query.survey);
    const files = (await store.publicFiles(key)).map((kept) => {
      const { publicFile, madeBy, madeAt } = kept;
      return { id: idOfKept(kept), publicFile, madeBy, madeAt };
    });
    return { files, hasSecret: 'secret' in publicSecret(undefined, publicFileSecret()) };
  });
}

/** @throws Problem no-public-secret */
function secretOfOffice(): string {
  const ofEnvironment = publicFileSecret();
  const found = publicSecret(undefined, ofEnvironment);
  if ('secret' in found) return found.secret;
  throw new Problem('no-public-secret', { why: ofEnvironment === undefined ? 'missing' : 'can-be-guessed' });
}
