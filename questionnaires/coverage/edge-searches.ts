import type { Instrument } from '../instrument/instrument.ts';
import type { WalkContext } from '../respondent/walk.ts';
import { Reach } from './edge-search.ts';
import { type Routing, type RoutingEdge, routingOf } from './prepare-routing.ts';
import type { Scenario } from './scenario.ts';
import {
  bothSettings,
  differing,
  everythingOn,
  isSound,
  type Settings,
  settingsKey,
  withSettings,
} from './settings.ts';
import { opens, settingsToward } from './settings-that-open.ts';
import type { Walked } from './walked-scenarios.ts';

/** Settings, and edges that they open. */
interface Opened {
  settings: Settings;
  edges: RoutingEdge[];
}

/** The settings under which scripted interviews take place. */
export class Profiles {
  readonly #instrument: Instrument;
  readonly #walked: Walked;
  readonly #context: WalkContext;
  readonly #reaches = new Map<string, Reach>();

  constructor(instrument: Instrument, walked: Walked, context: WalkContext) {
    this.#instrument = instrument;
    this.#walked = walked;
    this.#context = context;
  }

  get count(): number {
    return this.#reaches.size;
  }

  with(settings: Settings): Reach {
    const own = differing(this.#instrument, settings);
    const key = settingsKey(own);
    const routing = () => routingOf(withSettings(this.#instrument, own));
    const reach = this.#reaches.get(key) ?? new Reach(routing(), own, this.#walked, this.#context);
    this.#reaches.set(key, reach);
    return reach;
  }

  used(): Reach[] {
    return [...this.#reaches.values()];
  }

  /** Every edge under any of the settings, in the order of the interview. */
  edges(): RoutingEdge[] {
    const edges = new Map<string, RoutingEdge>();
    for (const { routing } of this.#reaches.values())
      for (const edge of routing.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
    const order = new Map(this.#instrument.forms.map(({ form }, index) => [form, index]));
    return [...edges.values()].sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
  }

  /** As few settings as open all edges: an edge joins others whose settings it does not contradict. */
  toward(edges: readonly RoutingEdge[], everything: Routing): Opened[] {
    const groups: Opened[] = [];
    for (const edge of edges) {
      const options = this.optionsFor(edge, everything);
      const joined = groups.find((group) =>
        options.some((option) => {
          const both = bothSettings(group.settings, option);
          const instrument = both && withSettings(this.#instrument, both);
          const fits = instrument && [...group.edges, edge].every((one) => opens(instrument, everything, one));
          if (!fits || !isSound(instrument)) return false;
          Object.assign(group, { settings: both, edges: [...group.edges, edge] });
          return true;
        }),
      );
      const [first] = options;
      if (!joined && first) groups.push({ settings: first, edges: [edge] });
    }
    return groups;
  }

  /** Settings under which an edge may be walked: those nearest to the manifest's, then those nearest to everything on. */
  optionsFor(edge: RoutingEdge, everything: Routing): Settings[] {
    const near = settingsToward(this.#instrument, everything, edge, {});
    const far =
      near.length > 0 ? [] : settingsToward(this.#instrument, everything, edge, everythingOn(this.#instrument));
    return [...near, ...far].filter((settings) => isSound(withSettings(this.#instrument, settings)));
  }

  /** The settings of some scenarios, each once, the manifest's first. */
  settingsOf(scenarios: readonly Scenario[]): Settings[] {
    const all = new Map(scenarios.map(({ settings = {} }) => [settingsKey(settings), settings]));
    return [...all.values()].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  }
}
