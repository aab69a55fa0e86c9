import { useMemo } from 'react';
import { DESIGN_FILES, type DraftFiles, type Scenario, scenariosIn } from '#questionnaires';

const { scenarios: FILE } = DESIGN_FILES;

/** The scenarios of a draft. They are read again only when one changes: no letter of a text waits for that. */
export function useScenarios(files: DraftFiles): readonly Scenario[] {
  const content = files[FILE];
  return useMemo(() => (content === undefined ? [] : scenariosIn({ [FILE]: content })), [content]);
}
