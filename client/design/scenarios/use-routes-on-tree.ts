import { useMemo } from 'react';
import type { DraftFiles } from '#questionnaires';
import { countRoutes, type RouteCountsById } from '../structure/routes.ts';
import { useInterviews } from './use-interviews.ts';

/** The routes as the structure shows them; undefined while it does not, or it is not known yet which nobody can go. */
export function useRoutesOnTree(files: DraftFiles, isShown: boolean): RouteCountsById | undefined {
  const { places, isProved } = useInterviews(files);
  return useMemo(() => {
    if (!isShown || !isProved) return undefined;
    return countRoutes(
      places.map(({ path, routes, walked, settled }) => ({
        path,
        routes: routes - settled,
        unwalked: routes - settled - walked,
      })),
    );
  }, [places, isProved, isShown]);
}
