import { formTitle, type Instrument, type SettledReason, type WalkedRoute } from '#questionnaires';
import type { RouteCounts, RoutesSaid } from './scenario-messages.ts';

/** Why nobody can go a route; undefined where somebody may, and nothing where it was not looked at yet. */
export type Proofs = ReadonlyMap<string, SettledReason | undefined>;

/** The routes counted by form and by what decides. */
export function routesSaid(instrument: Instrument, routes: readonly WalkedRoute[], proofs: Proofs): RoutesSaid {
  const forms = new Map<string, RouteCounts>();
  const places = new Map<string, RouteCounts & { path: readonly string[] }>();
  for (const { id, form, place, scenarios } of routes) {
    const isWalked = scenarios.length > 0;
    const one = { routes: 1, walked: Number(isWalked), settled: Number(!isWalked && proofs.get(id) !== undefined) };
    forms.set(form, sumOf(forms.get(form), one));
    const key = place.join('\n');
    places.set(key, { ...sumOf(places.get(key), one), path: place });
  }
  const { defaultLanguage } = instrument.manifest;
  return {
    forms: Array.from(forms, ([form, counts]) => ({
      form,
      title: formTitle(instrument, defaultLanguage, form),
      ...counts,
    })),
    places: [...places.values()],
    isProved: routes.every(({ id, scenarios }) => scenarios.length > 0 || proofs.has(id)),
  };
}

function sumOf(before: RouteCounts | undefined, one: RouteCounts): RouteCounts {
  return {
    routes: (before?.routes ?? 0) + one.routes,
    walked: (before?.walked ?? 0) + one.walked,
    settled: (before?.settled ?? 0) + one.settled,
  };
}
