import compression from 'compression';
import express, { type Express } from 'express';
import { OUR_MARK } from '#contract';
import { answerProblem, sendProblem } from './http/answer-problem.ts';
import { serveClient } from './http/client-files.ts';
import { logRequests } from './http/log-requests.ts';
import { Problem } from './problems.ts';
import { assignmentRoutes } from './routes/assignments.ts';
import { checkInRoutes } from './routes/check-ins.ts';
import { codingRoutes } from './routes/coding.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { contactRoutes } from './routes/contacts.ts';
import { databaseRoutes } from './routes/database.ts';
import { deviceRoutes } from './routes/devices.ts';
import { draftRoutes } from './routes/drafts.ts';
import { estimateRoutes } from './routes/estimates.ts';
import { administrativeCountRoutes } from './routes/figures/administrative-counts.ts';
import { analysisFileRoutes } from './routes/figures/analysis-files.ts';
import { areaRoutes } from './routes/figures/areas.ts';
import { profileRoutes } from './routes/figures/profiles.ts';
import { recordFileRoutes } from './routes/figures/record-files.ts';
import { releaseRoutes } from './routes/figures/releases.ts';
import { studyRoutes } from './routes/figures/studies.ts';
import { tableScriptRoutes } from './routes/figures/table-scripts.ts';
import { weightingRoutes } from './routes/figures/weightings.ts';
import { healthRoutes } from './routes/health.ts';
import { instrumentRoutes } from './routes/instruments.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { figurePackageRoutes } from './routes/products/packages.ts';
import { publicFileRoutes } from './routes/products/public-files.ts';
import { reportRoutes } from './routes/products/reports.ts';
import { questionnaireRoutes } from './routes/questionnaires/questionnaires.ts';
import { referralRoutes } from './routes/referrals.ts';
import { returnedRoutes } from './routes/returned.ts';
import { runRoutes } from './routes/runs.ts';
import { sampleAccountingRoutes } from './routes/sample-accounting.ts';
import { sampleUnitRoutes } from './routes/sample-units.ts';
import { sessionRoutes } from './routes/session.ts';
import { machineTokenRoutes } from './routes/sign-in/machine-tokens.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { surveyVersionRoutes } from './routes/survey-versions.ts';
import { surveyRoutes } from './routes/surveys.ts';
import { tableRoutes } from './routes/tables.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { userRoutes } from './routes/users.ts';
import { visitRoutes } from './routes/visits.ts';
import { securityHeaders } from './security/headers.ts';
import type { Services } from './services.ts';

/**
 * The whole server as an Express app: the API under /api and the built client for everything else.
 *
 * @param services the store, the clock, ids, questionnaires and settings
 */
export function createApp(services: Services): Express {
  const { config, log } = services;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.proxies);
  app.use(securityHeaders({ tls: config.tls !== undefined }));
  app.use(compression());

  app.use('/api', logRequests(log), (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', [OUR_MARK]: '1' });
    next();
  });
  sessionRoutes(app, services);
  userRoutes(app, services);
  machineTokenRoutes(app, services);
  surveyRoutes(app, services);
  surveyVersionRoutes(app, services);
  assignmentRoutes(app, services);
  contactRoutes(app, services);
  referralRoutes(app, services);
  sampleUnitRoutes(app, services);
  instrumentRoutes(app, services);
  questionnaireRoutes(app, services);
  ledgerRoutes(app, services);
  returnedRoutes(app, services);
  deviceRoutes(app, services);
  draftRoutes(app, services);
  uploadRoutes(app, services);
  submissionRoutes(app, services);
  visitRoutes(app, services);
  checkInRoutes(app, services);
  codingRoutes(app, services);
  estimateRoutes(app, services);
  tableRoutes(app, services);
  areaRoutes(app, services);
  administrativeCountRoutes(app, services);
  comparisonRoutes(app, services);
  sampleAccountingRoutes(app, services);
  weightingRoutes(app, services);
  studyRoutes(app, services);
  analysisFileRoutes(app, services);
  recordFileRoutes(app, services);
  reportRoutes(app, services);
  publicFileRoutes(app, services);
  figurePackageRoutes(app, services);
  releaseRoutes(app, services);
  tableScriptRoutes(app, services);
  profileRoutes(app, services);
  runRoutes(app, services);
  healthRoutes(app, services);
  databaseRoutes(app, services);
  app.use('/api', (_request, response) => sendProblem(response, new Problem('not-found', { part: 'api' })));

  app.use(serveClient(config.client));
  app.use(answerProblem(log));
  return app;
}
