import type { Express } from 'express';
import {
  type CodingBody,
  codeEvent,
  type EventToCodeReply,
  getAgreement,
  getCodingCsv,
  getEventToCode,
  listEventsToCode,
  type MadeCoding,
} from '#contract';
import { iccsCodesOf } from '#questionnaires';
import { agreementOf } from '../coding/agreement.ts';
import { checkCoding, crimesToChoose } from '../coding/check-coding.ts';
import { codeableEvents } from '../coding/codeable-events.ts';
import {
  countLists,
  type EventOfCoder,
  eventOfCoder,
  eventsOfCoder,
  isInList,
  placeOf as keyOf,
  nextAfter,
  visibleCodings,
} from '../coding/coder-lists.ts';
import { eventIndex, maySee, tellsSealed } from '../coding/event-index.ts';
import { factsOfEvent, textsOf } from '../coding/facts-of-event.ts';
import { decisionOf } from '../coding/settle-codings.ts';
import { codingCsv } from '../exports/coding-csv.ts';
import { route } from '../http/route.ts';
import { crimeNames } from '../instruments/crime-names.ts';
import { flatten } from '../interviews/flatten.ts';
import type { Account, Coding, CodingAnswer } from '../model.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

/** Office coding: what each incident is, decided by people. */
export function codingRoutes(app: Express, services: Services): void {
  const desk = codingDesk(services);

  route(app, services, listIncidentsToCode, async ({ account, query }) => desk.list(account, query));

  route(app, services, getIncidentToCode, async ({ account, params, query }) =>
    desk.show(account, params.event, query),
  );

  route(app, services, codeIncident, async ({ account, params, query, body }) =>
    desk.code(account, params.event, body, query),
  );

  route(app, services, getAgreement, async () => ({ rows: await desk.agreement() }));

  route(app, services, getCodingCsv, async ({ account, response }) => {
    response.attachment('coding.csv');
    return codingCsv(await desk.incidents(account), account.user);
  });
}
