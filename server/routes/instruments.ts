import type { Express } from 'express';
import { getInstrument, getVersionMapping, listInstruments } from '#contract';
import { forInterview, mappingOf, mappingsIn } from '#questionnaires';
import { route } from '../http/route.ts';
import { findPublished } from '../instruments/catalogue.ts';
import { contentHash } from '../instruments/content-hash.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Questionnaires as data. */
export function instrumentRoutes(app: Express, services: Services): void {
  const { instruments } = services;

  route(app, services, getInstrument, async ({ params: { id, version } }) => {
    const published = await findPublished(instruments, id, version);
    if (!published) throw new Problem('unknown-instrument');
    return { id, version, sha256: contentHash(published), files: forInterview(published.files) };
  });

  route(app, services, getVersionMapping, async ({ params: { id, version }, query }) => {
    const published = await findPublished(instruments, id, version);
    if (!published) throw new Problem('unknown-instrument');
    return mappingOf(mappingsIn(published.files), { id, version: query.from });
  });

  route(app, services, listInstruments, async () => ({
    instruments: instruments.published.map((published) => ({
      id: published.id,
      version: published.version,
      sha256: contentHash(published),
    })),
  }));
}
