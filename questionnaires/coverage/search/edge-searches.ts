import type { WalkContext } from '../../respondent/walk.ts';
import { type PreparedRouting, prepareRouting, type RoutingEdge } from '../prepare-routing.ts';
import type { SettingVariants } from '../setting-variants.ts';
import { differingSettings, everythingOn, mergedSettings, type Settings, settingsKey } from '../settings.ts';
import type { WalkedScenarios } from '../walked-scenarios.ts';
import { EdgeSearch } from './edge-search.ts';
import { settingsAllow, settingsThatOpen } from './settings-that-open.ts';

/** A set of settings, and the edges that it opens. */
export interface OpenedEdges {
  readonly settings: Settings;
  readonly edges: readonly RoutingEdge[];
}

/** The searches for interviews, one for each set of settings under which scripted interviews take place. */
export class EdgeSearches {
  readonly #variants: SettingVariants;
  readonly #everything: PreparedRouting;
  readonly #scenarios: WalkedScenarios;
  readonly #context: WalkContext;
  readonly #searches = new Map<string, EdgeSearch>();

  /** @param everything the routing with everything on */
  constructor(
    variants: SettingVariants,
    everything: PreparedRouting,
    scenarios: WalkedScenarios,
    context: WalkContext,
  ) {
    this.#variants = variants;
    this.#everything = everything;
    this.#scenarios = scenarios;
    this.#context = context;
  }

  /** Number of sets of settings so far. */
  get count(): number {
    return this.#searches.size;
  }

  /** The search under some settings; the same one each time. */
  under(settings: Settings): EdgeSearch {
    const ownSettings = differingSettings(this.#variants.instrument, settings);
    const key = settingsKey(ownSettings);
    const search = this.#searches.get(key) ?? this.#newSearch(ownSettings);
    this.#searches.set(key, search);
    return search;
  }

  #newSearch(settings: Settings): EdgeSearch {
    const routing = prepareRouting(this.#variants.with(settings));
    return new EdgeSearch(routing, settings, this.#scenarios, this.#context);
  }

  /** The searches so far. */
  soFar(): EdgeSearch[] {
    return [...this.#searches.values()];
  }

  /** Every edge under any of the settings so far, in the order of the interview. */
  edges(): RoutingEdge[] {
    const edges = new Map<string, RoutingEdge>();
    for (const { routing } of this.#searches.values())
      for (const edge of routing.edges) if (!edges.has(edge.id)) edges.set(edge.id, edge);
    const order = new Map(this.#variants.instrument.forms.map(({ form }, index) => [form, index]));
    return [...edges.values()].sort((a, b) => (order.get(a.form) ?? 0) - (order.get(b.form) ?? 0));
  }

  /**
   * As few sets of settings as open all edges: an edge joins a set that does not contradict the settings it
   * needs.
   */
  settingsFor(edges: readonly RoutingEdge[]): OpenedEdges[] {
    const groups: OpenedEdges[] = [];
    for (const edge of edges) {
      const options = this.optionsFor(edge);
      const joined = this.#joined(groups, edge, options);
      const [first] = options;
      if (joined) groups[joined.position] = joined.group;
      else if (first) groups.push({ settings: first, edges: [edge] });
    }
    return groups;
  }

  /** The first group that an edge can join, with the edge in it. */
  #joined(groups: readonly OpenedEdges[], edge: RoutingEdge, options: readonly Settings[]) {
    for (const [position, group] of groups.entries()) {
      const edges = [...group.edges, edge];
      for (const option of options) {
        const settings = mergedSettings(group.settings, option);
        if (settings && this.#open(settings, edges)) return { position, group: { settings, edges } };
      }
    }
    return undefined;
  }

  /** Whether an instrument with these settings loads, and the settings leave the way to all edges open. */
  #open(settings: Settings, edges: readonly RoutingEdge[]): boolean {
    const instrument = this.#variants.with(settings);
    return edges.every((edge) => settingsAllow(instrument, this.#everything, edge)) && this.#variants.isSound(settings);
  }

  /**
   * Sets of settings under which an edge may be walked: near those of the manifest, else near everything on.
   */
  optionsFor(edge: RoutingEdge): Settings[] {
    const near = settingsThatOpen(this.#variants, this.#everything, edge, {});
    const allOn = everythingOn(this.#variants.instrument);
    const options = near.length > 0 ? near : settingsThatOpen(this.#variants, this.#everything, edge, allOn);
    return options.filter((settings) => this.#variants.isSound(settings));
  }
}
