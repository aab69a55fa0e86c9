import { expect, it } from 'vitest';
import { parseInstrument, scenariosIn } from '#questionnaires';
import { prepareRouting } from '../../../questionnaires/coverage/prepare-routing.ts';
import { routingToEdge } from '../../../questionnaires/coverage/search/routing-to-edge.ts';
import { walkedEdges } from '../../../questionnaires/coverage/walked-edges.ts';
import { contextOf, runScenario } from '../../../questionnaires/scenarios/run-scenario.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

/** Prime to the two ways of a decision, so that every kind of edge is met both ways. */
const EVERY = 7;

it('the routing to one edge says of an interview what the whole routing says of that edge', () => {
  const files = instrumentFiles('lacsi-2018-r1');
  const instrument = parseInstrument(files);
  const routing = prepareRouting(instrument);
  const scenarios = scenariosIn(files).filter(({ settings = {} }) => Object.keys(settings).length === 0);
  const edges = routing.edges.filter((_, place) => place % EVERY === 0);
  const toEdges = edges.map((edge) => routingToEdge(routing, edge));
  const walkedOnce = new Set<string>();
  for (const scenario of scenarios.filter((_, place) => place % 8 === 0)) {
    const { answers } = runScenario(instrument, scenario);
    const all = walkedEdges(routing, answers, contextOf(scenario));
    const each = edges.filter(({ id }, place) => walkedEdges(toEdges[place]!, answers, contextOf(scenario)).has(id));
    expect(each.map(({ id }) => id)).toEqual(edges.map(({ id }) => id).filter((id) => all.has(id)));
    for (const { kind } of each) walkedOnce.add(kind);
  }
  expect([...walkedOnce].sort()).toEqual([
    'chain',
    'choice',
    'comparison',
    'form',
    'question',
    'repeat',
    'rule',
    'screen',
  ]);
});
